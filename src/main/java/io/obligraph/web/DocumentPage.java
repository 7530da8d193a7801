package io.obligraph.web;

import io.obligraph.intake.Contradiction;
import io.obligraph.intake.Dossier;
import io.obligraph.intake.Statement;
import io.obligraph.law.Answer;
import io.obligraph.law.Fact;
import io.obligraph.report.AnswerWords;
import io.obligraph.report.Remark;
import io.obligraph.web.CheckAddress.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was found in documents.
 *
 * @param title the title of the page
 * @param sources the documents
 * @param disputes what they contradict each other in, so that none of them counts
 * @param facts what they say
 * @param proposals what they only speak for
 * @param mentions what they say that matters to an answer without giving one
 * @param remarks what else is to be known of them
 * @param fields what is sent along in any case
 */
record DocumentPage(String title, List<Source> sources, List<Dispute> disputes, List<Said> facts, List<Said> proposals,
        List<Said> mentions, List<Remark> remarks, List<Field> fields) {

    /** A document and what it is, in words; {@code null} where it was not recognised. */
    record Source(String name, @Nullable String kind, boolean read) {
    }

    /**
     * What documents say of a fact.
     *
     * @param token what a form says to take it
     * @param question the question that it answers
     * @param answer the answer, empty for none
     * @param grounds the words on which it rests
     * @param against the words that say otherwise
     * @param fields the answer as a form sends it along
     */
    record Said(String token, String question, String answer, List<Quote> grounds, List<Quote> against,
            List<Field> fields) {
    }

    /** Answers of which only one can be true. */
    record Dispute(String name, List<Said> answers) {
    }

    static DocumentPage of(LawDay law, Dossier dossier, CheckAddress address) {
        return new Reading(law, dossier).page(address);
    }

    private record Reading(LawDay law, Dossier dossier) {

        DocumentPage page(CheckAddress address) {
            List<Field> fields = new ArrayList<>(address.asking(null).fields());
            dossier.contradictions().forEach(each -> {
                if (each.decided()) {
                    fields.add(against(each.first().fact(), each.second()));
                }
                else {
                    Stream.of(each.first(), each.second())
                        .map(Statement::fact)
                        .distinct()
                        .forEach(fact -> fields
                            .addAll(List.of(against(fact, each.first()), against(fact, each.second()))));
                }
            });
            dossier.indications()
                .forEach((fact, statements) -> statements.stream()
                    .filter(statement -> !statement.answers())
                    .limit(2)
                    .forEach(each -> fields.add(new Field(Quotes.Kind.HINT.prefix() + fact, Quote.of(each).write()))));
            List<Dispute> disputes = disputes();
            return new DocumentPage("What the documents say",
                    dossier.sources()
                        .stream()
                        .map(source -> new Source(source.document(),
                                source.kind() == null ? null : Quote.words(source.kind()), source.read()))
                        .toList(),
                    disputes, said(dossier.values(), dossier.grounds()),
                    said(dossier.proposals(), dossier.indications()), mentions(), remarks(),
                    fields.stream().distinct().toList());
        }

        private static Field against(String fact, Statement statement) {
            return new Field(Quotes.Kind.AGAINST.prefix() + fact, Quote.of(statement).write());
        }

        private List<Dispute> disputes() {
            SequencedMap<String, List<Statement>> disputed = new LinkedHashMap<>();
            dossier.contradictions().stream().filter(each -> !each.decided()).forEach(each -> {
                List<Statement> statements = disputed.computeIfAbsent(each.first().fact(), any -> new ArrayList<>());
                statements.add(each.first());
                statements.add(each.second());
            });
            return disputed.entrySet()
                .stream()
                .map(each -> new Dispute(each.getKey(), alternatives(each.getValue())))
                .toList();
        }

        private List<Said> alternatives(List<Statement> statements) {
            record Meant(String fact, @Nullable Object value) {
            }
            SequencedMap<Meant, List<Statement>> meant = new LinkedHashMap<>();
            statements.stream()
                .distinct()
                .filter(each -> each.value() != null)
                .forEach(each -> meant.computeIfAbsent(new Meant(each.fact(), each.value()), any -> new ArrayList<>())
                    .add(each));
            List<Said> answers = new ArrayList<>();
            meant.forEach((each,
                    grounds) -> answers.add(said(each.fact(), each.fact() + CheckForm.NUMBERED + answers.size(),
                            answers(Map.of(each.fact(), Objects.requireNonNull(each.value()))).get(each.fact()),
                            grounds)));
            return answers;
        }

        private List<Said> said(Map<String, Object> values, Map<String, List<Statement>> grounds) {
            Map<String, Answer> answers = answers(values);
            return values.keySet()
                .stream()
                .map(fact -> said(fact, fact, answers.get(fact), grounds.getOrDefault(fact, List.of())))
                .toList();
        }

        private Map<String, Answer> answers(Map<String, Object> values) {
            return law.law().vocabulary().project(values).answers();
        }

        private Said said(String key, String token, @Nullable Answer answer, List<Statement> statements) {
            Fact fact = Objects.requireNonNull(law.book().facts().get(key));
            List<Quote> grounds = statements.stream().map(Quote::of).distinct().toList();
            List<Quote> against = dossier.contradictions()
                .stream()
                .filter(each -> each.decided() && each.first().fact().equals(key))
                .map(Contradiction::second)
                .map(Quote::of)
                .toList();
            return new Said(token, fact.question(), answer == null ? "" : AnswerWords.of(fact, answer), grounds,
                    against, answer == null ? List.of() : CheckForm.found(token, WrittenAnswers.write(answer),
                            grounds.stream().limit(Quotes.EACH).toList()));
        }

        /** The words that say it are enough; where none do, those that speak for it. */
        private static List<Quote> carried(List<Statement> statements) {
            List<Statement> saying = statements.stream().filter(Statement::answers).toList();
            return (saying.isEmpty() ? statements : saying).stream().limit(Quotes.EACH).map(Quote::of).toList();
        }

        /** What matters to questions that are neither answered nor disputed. */
        private List<Said> mentions() {
            return dossier.indications()
                .entrySet()
                .stream()
                .filter(each -> !dossier.proposals().containsKey(each.getKey()))
                .filter(each -> each.getValue().stream().noneMatch(Statement::answers))
                .map(each -> said(each.getKey(), each.getKey(), null, each.getValue()))
                .toList();
        }

        /**
         * What is to be known beside the contradictions, which stand with the answers.
         */
        private List<Remark> remarks() {
            List<Remark> remarks = new ArrayList<>(
                    Remark.of(new Dossier(dossier.sources(), dossier.values(), dossier.grounds(), dossier.indications(),
                            dossier.proposals(), dossier.unknownLicences(), List.of(), dossier.problems())));
            dossier.sources()
                .stream()
                .filter(source -> source.kind() == null)
                .forEach(source -> remarks.add(new Remark(source.document(), 0,
                        "this is no document that can be read here; bring a facts file, a model or dataset card, a"
                                + " bill of materials, a licence or the metadata of a package, and give a text its"
                                + " file name")));
            return remarks;
        }

    }

}
