package io.obligraph.web;

import io.obligraph.intake.Document;
import io.obligraph.intake.Dossier;
import io.obligraph.intake.Intake;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
                DocumentPage.of(law, intake.read(documents), CheckForm.read(request.getParameterMap(), false)));
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

}
