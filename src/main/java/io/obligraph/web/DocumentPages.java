package io.obligraph.web;

import io.obligraph.intake.Document;
import io.obligraph.intake.Dossier;
import io.obligraph.intake.Evidence;
import io.obligraph.intake.Intake;
import io.obligraph.law.Answer;
import io.obligraph.law.Fact;
import io.obligraph.report.Remark;
import io.obligraph.web.CheckAddress.Field;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Reads documents that people bring, and shows what they say. Nothing of them is kept.
 */
@Controller
class DocumentPages {

    /** Names under which the content shows the kind of a text that has none. */
    private static final List<String> SHOWN_BY_CONTENT = List.of("README.md", "pasted.json", "pasted.xml",
            "pasted.yaml", "config.json");

    /** Names that alone tell a kind, to be tried on a text that has none. */
    private static final List<String> TRIED = List.of("LICENSE", "CITATION.cff", "package.json", "pyproject.toml",
            "Cargo.toml", "pom.xml");

    private static final String FACTS_FILE = "obligraph.yaml";

    /**
     * What was found.
     *
     * @param title the title of the page
     * @param sources the documents
     * @param facts what they say
     * @param proposals what they only speak for
     * @param mentions what they say that matters to an answer without giving one
     * @param remarks where they contradict each other, and what could not be used
     * @param fields what was said before, to be sent along
     */
    record Found(String title, List<Source> sources, List<Said> facts, List<Said> proposals, List<Said> mentions,
            List<Remark> remarks, List<Field> fields) {
    }

    /** A document and what it is, in words; {@code null} where it was not recognised. */
    record Source(String name, @Nullable String kind, boolean read) {
    }

    /**
     * What documents say of a fact.
     *
     * @param fact the key of the fact
     * @param question the question that it answers
     * @param answer the answer, empty for none
     * @param grounds on what it rests
     * @param fields the answer as a form sends it along
     */
    record Said(String fact, String question, String answer, List<Ground> grounds, List<Field> fields) {
    }

    /** The words of a document, with how they matter; the line is 0 for all of it. */
    record Ground(String document, int line, String words, @Nullable String because) {
    }

    private final LawDays days;

    DocumentPages(LawDays days) {
        this.days = days;
    }

    /** Whoever comes back to the address of what was found has to bring it again. */
    @GetMapping(CheckAddress.PATH + "/document")
    Page nothing() {
        throw new WrongInput("No document came along", "Documents are not kept; paste or choose it once more");
    }

    @PostMapping(CheckAddress.PATH + "/document")
    Page read(HttpServletRequest request, @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String name)
            throws IOException {
        LawDay law = days.now();
        Intake intake = new Intake(law.law().vocabulary());
        List<Document> documents = new ArrayList<>();
        for (MultipartFile each : file == null ? List.<MultipartFile>of() : file) {
            if (!each.isEmpty()) {
                documents
                    .add(new Document(Objects.requireNonNullElse(each.getOriginalFilename(), ""), each.getBytes()));
            }
        }
        if (!text.isBlank()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            documents.add(new Document(name.isBlank() ? nameOf(law, intake, text, bytes) : name.strip(), bytes));
        }
        if (documents.isEmpty()) {
            throw new WrongInput("There is nothing to be read",
                    "Paste the text of a model card, a bill of materials or a facts file, or choose a file");
        }
        return Page.of("document",
                found(law, intake.read(documents), CheckAddress.of(request.getParameterMap(), false)));
    }

    private static String nameOf(LawDay law, Intake intake, String text, byte[] bytes) {
        boolean facts = text.lines()
            .map(line -> line.replaceFirst("^([A-Za-z]+) *:.*$", "$1"))
            .anyMatch(law.book().facts()::containsKey);
        if (facts) {
            return FACTS_FILE;
        }
        Stream<String> shown = SHOWN_BY_CONTENT.stream()
            .filter(name -> intake.kindOf(new Document(name, bytes)).isPresent());
        Stream<String> tried = TRIED.stream().filter(name -> says(intake.read(List.of(new Document(name, bytes)))));
        return Stream.concat(shown, tried).findFirst().orElse("The text");
    }

    private static boolean says(Dossier dossier) {
        return dossier.problems().isEmpty() && !(dossier.values().isEmpty() && dossier.proposals().isEmpty());
    }

    private static Found found(LawDay law, Dossier dossier, CheckAddress address) {
        List<Remark> remarks = new ArrayList<>(Remark.of(dossier));
        dossier.sources()
            .stream()
            .filter(source -> source.kind() == null)
            .forEach(source -> remarks.add(new Remark(source.document(), 0,
                    "this is no document that can be read here; bring a facts file, a model or dataset card, a bill"
                            + " of materials, a licence or the metadata of a package, and give a text its file name")));
        return new Found("What the documents say", dossier.sources()
            .stream()
            .map(source -> new Source(source.document(),
                    source.kind() == null ? null
                            : source.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                    source.read()))
            .toList(), said(law, dossier.values(), dossier.grounds()),
                said(law, dossier.proposals(), dossier.indications()),
                dossier.indications()
                    .entrySet()
                    .stream()
                    .filter(each -> !dossier.proposals().containsKey(each.getKey()))
                    .map(each -> said(law, each.getKey(), null, each.getValue()))
                    .toList(),
                remarks, address.fieldsBut(null));
    }

    private static List<Said> said(LawDay law, Map<String, Object> values,
            Map<String, List<io.obligraph.intake.Statement>> grounds) {
        Map<String, Answer> answers = law.law().vocabulary().project(values).answers();
        return values.entrySet()
            .stream()
            .map(each -> said(law, each.getKey(), answers.get(each.getKey()),
                    grounds.getOrDefault(each.getKey(), List.of())))
            .toList();
    }

    private static Said said(LawDay law, String key, @Nullable Answer answer,
            List<io.obligraph.intake.Statement> grounds) {
        Fact fact = Objects.requireNonNull(law.book().facts().get(key));
        return new Said(key, fact.question(), answer == null ? "" : WrittenAnswers.words(fact, answer),
                grounds.stream().map(DocumentPages::ground).distinct().toList(), answer == null ? List.of()
                        : WrittenAnswers.write(answer).stream().map(value -> CheckAddress.found(key, value)).toList());
    }

    private static Ground ground(io.obligraph.intake.Statement statement) {
        Evidence evidence = statement.evidence();
        return new Ground(evidence.document(), evidence.line(), evidence.words(), statement.because());
    }

}
