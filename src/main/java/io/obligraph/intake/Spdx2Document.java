package io.obligraph.intake;

import io.obligraph.law.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.jacksonstore.MultiFormatStore;
import org.spdx.jacksonstore.MultiFormatStore.Format;
import org.spdx.library.model.v2.SpdxDocument;
import org.spdx.library.model.v2.SpdxElement;
import org.spdx.library.model.v2.SpdxPackage;
import org.spdx.storage.simple.InMemSpdxStore;

/**
 * What a document of SPDX 2 says about the project, which is the one package that the
 * document describes: its licence.
 */
final class Spdx2Document {

    private final String name;

    private final Place root;

    Spdx2Document(String name, Place root) {
        this.name = name;
        this.root = root;
    }

    void tell(String text, boolean json, Findings findings, Vocabulary vocabulary) throws UnreadableDocument {
        Optional<String> subject = SpdxLibrary.call(name, () -> subject(text, json));
        subject.ifPresent(id -> licence(id, findings, vocabulary));
    }

    private Optional<String> subject(String text, boolean json) throws InvalidSPDXAnalysisException, IOException {
        try (MultiFormatStore store = new MultiFormatStore(new InMemSpdxStore(), json ? Format.JSON : Format.YAML)) {
            SpdxDocument document = store.deSerialize(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    true);
            List<String> described = document.getDocumentDescribes()
                .stream()
                .filter(SpdxPackage.class::isInstance)
                .map(SpdxElement::getId)
                .distinct()
                .toList();
            List<String> packages = root.get("packages")
                .items()
                .stream()
                .map(each -> each.get("SPDXID").text())
                .toList();
            List<String> candidates = described.isEmpty() ? packages : described;
            return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
        }
        catch (InvalidSPDXAnalysisException | IOException | RuntimeException e) {
            throw e;
        }
        catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void licence(String id, Findings findings, Vocabulary vocabulary) {
        Place subject = root.get("packages")
            .items()
            .stream()
            .filter(each -> each.get("SPDXID").text().equals(id))
            .findFirst()
            .orElse(root);
        Place declared = subject.get("licenseDeclared");
        boolean isDeclared = declared.exists() && !declared.text().equals("NOASSERTION")
                && !declared.text().equals("NONE");
        Place said = isDeclared ? declared : subject.get("licenseConcluded");
        if (said.exists()) {
            String doubt = isDeclared ? null : "whoever made the bill concluded it; the authors did not declare it";
            new LicenceFindings(findings, vocabulary)
                .add(List.of(new LicenceFindings.Named(extracted(said.text()), said, doubt)));
        }
    }

    /**
     * {@return the name of a licence whose text stands in the document, the words
     * themselves where they are none}
     */
    private String extracted(String words) {
        return root.get("hasExtractedLicensingInfos")
            .items()
            .stream()
            .filter(each -> each.get("licenseId").text().equals(words) && each.get("name").exists())
            .map(each -> each.get("name").text())
            .findFirst()
            .orElse(words);
    }

}
