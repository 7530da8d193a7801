package io.obligraph.web;

import io.obligraph.intake.Evidence;
import io.obligraph.law.Fact;
import io.obligraph.law.LawBook;
import io.obligraph.law.Project;
import io.obligraph.law.Similar;
import io.obligraph.report.Remark;
import io.obligraph.web.Checked.Wrong;
import io.obligraph.web.Quotes.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the documents that an address quotes are to a report. */
final class QuotedEvidence {

    private QuotedEvidence() {
    }

    /** On what each answer rests that was found in a document. */
    static Map<String, Evidence> of(CheckAddress address, Project project) {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        address.quotes()
            .of(Kind.FROM)
            .keySet()
            .stream()
            .filter(fact -> project.answer(fact).isPresent())
            .forEach(fact -> address.quotes()
                .about(Kind.FROM, fact)
                .stream()
                .findFirst()
                .ifPresent(quote -> evidence.put(fact, quote.evidence())));
        return evidence;
    }

    /**
     * What is to be known of the documents and of the address, whoever reads the answer.
     */
    static List<Remark> remarks(CheckAddress address, LawDay law, List<Wrong> wrong) {
        List<Remark> remarks = new ArrayList<>();
        address.quotes().of(Kind.AGAINST).keySet().forEach(key -> {
            Fact fact = law.book().facts().get(key);
            if (fact != null) {
                String against = address.facts().containsKey(key) && !address.isUnknown(key)
                        ? "speaks against the answer that is taken to «" : "contradicts another document on «";
                address.quotes()
                    .about(Kind.AGAINST, key)
                    .forEach(quote -> remarks.add(new Remark(quote.evidence().document(), quote.evidence().line(),
                            "«" + quote.evidence().words() + "» " + against + fact.question() + "»")));
            }
        });
        wrong.forEach(each -> remarks.add(new Remark("address", 0, words(each))));
        return remarks;
    }

    /** Tells what in the quotations cannot be used. */
    static void check(Quotes quotes, LawBook book, List<Wrong> wrong) {
        quotes.parameters().forEach((name, words) -> {
            String fact = name.substring(name.indexOf('.') + 1);
            if (!book.facts().containsKey(fact)) {
                wrong.add(new Wrong(name, "there is no fact «" + fact + "»",
                        "use a fact of the vocabulary" + Similar.hint(fact, book.facts().keySet())));
            }
            else if (words.stream().anyMatch(each -> Quote.read(each).isEmpty())) {
                wrong.add(new Wrong(name, "these are no words of a document",
                        "the kind of the document, its name, the line and the words, with a colon between them, for"
                                + " instance model_card:README.md:12:license: mit"));
            }
        });
    }

    private static String words(Wrong wrong) {
        return wrong.subject() + ": " + wrong.message() + "; " + wrong.expected();
    }

}
