package io.obligraph.intake;

import io.obligraph.intake.Spdx3Document.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.model.v3_0_1.ai.AIPackage;
import org.spdx.library.model.v3_0_1.core.Element;
import org.spdx.library.model.v3_0_1.core.RelationshipType;
import org.spdx.library.model.v3_0_1.dataset.DatasetPackage;
import org.spdx.library.model.v3_0_1.software.SoftwarePurpose;
import org.spdx.library.model.v3_0_1.software.SpdxPackage;

/**
 * What SPDX 3 says about a package with its profiles for AI and datasets. How autonomous
 * something is, how risky its makers find it, how much energy it takes and whether it
 * handles sensitive personal data answers no fact and speaks for none.
 */
final class Spdx3Package {

    private static final String MENTIONED = "the document tells it; whether it is public is not said";

    private final Spdx3Document document;

    private final Findings findings;

    Spdx3Package(Spdx3Document document, Findings findings) {
        this.document = document;
        this.findings = findings;
    }

    void tell(SpdxPackage subject, List<AIPackage> models) throws InvalidSPDXAnalysisException {
        Place place = document.place(subject);
        if (subject instanceof AIPackage model) {
            model(model, place);
        }
        else if (subject instanceof DatasetPackage) {
            findings.indicated("artefacts", List.of("COMPONENT"), place.get("type"),
                    "the document describes a dataset");
        }
        else if (!models.isEmpty()) {
            system(subject, place, models);
        }
    }

    private void system(SpdxPackage subject, Place place, List<AIPackage> models) throws InvalidSPDXAnalysisException {
        boolean application = subject.getPrimaryPurpose().filter(SoftwarePurpose.APPLICATION::equals).isPresent();
        if (application) {
            findings.indicated("artefacts", List.of("AI_SYSTEM"), place.get("software_primaryPurpose"),
                    "the document describes an application with AI in it");
        }
        for (AIPackage model : models) {
            Optional<Place> general = type(model)
                .filter(type -> ModelTask.of(type.text()).orElseThrow().generalPurpose());
            general.ifPresent(type -> findings.indicated("builtOnGpaiModel", true, type,
                    "a model in it is of a kind that is often general-purpose"));
        }
    }

    private void model(AIPackage model, Place place) throws InvalidSPDXAnalysisException {
        if (model.getPrimaryPurpose().filter(SoftwarePurpose.APPLICATION::equals).isPresent()) {
            findings.indicated("artefacts", List.of("AI_SYSTEM"), place.get("software_primaryPurpose"),
                    "the document describes an application of AI");
        }
        type(model).ifPresent(type -> {
            ModelTask task = ModelTask.of(type.text()).orElseThrow();
            findings.indicated("artefacts", List.of(task.artefact()), type,
                    task.generalPurpose() ? "models of this kind are often general-purpose"
                            : "a model for this task alone is not general-purpose");
            if (task.generates()) {
                findings.indicated("generatesSyntheticContent", true, type, "what it puts out is generated");
            }
        });
        training(model, place);
        published(model, place);
        descent(model);
    }

    private Optional<Place> type(AIPackage model) {
        Place place = document.place(model);
        List<Place> said = new ArrayList<>(place.get("ai_typeOfModel").items());
        said.addAll(place.get("ai_domain").items());
        return said.stream().filter(each -> ModelTask.of(each.text()).isPresent()).findFirst();
    }

    private void training(AIPackage model, Place place) throws InvalidSPDXAnalysisException {
        List<Link> trained = document.from(model, RelationshipType.TRAINED_ON);
        if (!trained.isEmpty()) {
            findings.stated("trainedWithData", true, trained.getFirst().place().get("relationshipType"), null);
        }
        else if (model.getInformationAboutTraining().isPresent()) {
            findings.indicated("trainedWithData", true, place.get("ai_informationAboutTraining"),
                    "the document tells how it was trained");
        }
        for (Link link : trained) {
            for (Element data : link.to()) {
                Place described = document.place(data);
                if (described.get("dataset_dataCollectionProcess").exists()) {
                    findings.indicated("published", List.of("DATA_DESCRIPTION"),
                            described.get("dataset_dataCollectionProcess"), MENTIONED);
                }
                if (described.get("dataset_datasetAvailability").text().equals("directDownload")) {
                    findings.indicated("published", List.of("TRAINING_DATA"),
                            described.get("dataset_datasetAvailability"),
                            "data on which it was trained can be downloaded; whether that is all of it is not said");
                }
            }
        }
    }

    private void published(AIPackage model, Place place) throws InvalidSPDXAnalysisException {
        if (model.getDownloadLocation().filter(url -> url.startsWith("http")).isPresent()) {
            findings.indicated("published", List.of("WEIGHTS"), place.get("software_downloadLocation"),
                    "the document gives an address to download it; whether everybody gets it there is not said");
        }
        if (!model.getMetrics().isEmpty()) {
            findings.indicated("published", List.of("EVALUATION_RESULTS"), place.get("ai_metric"), MENTIONED);
        }
        if (model.getInformationAboutApplication().isPresent() && model.getLimitation().isPresent()) {
            findings.indicated("published", List.of("USAGE_INFORMATION"), place.get("ai_informationAboutApplication"),
                    MENTIONED);
        }
    }

    private void descent(AIPackage model) {
        List<Link> links = new ArrayList<>(document.from(model, RelationshipType.DESCENDANT_OF));
        links.addAll(document.to(model, RelationshipType.ANCESTOR_OF));
        for (Link link : links) {
            boolean fromModel = link.to().stream().anyMatch(AIPackage.class::isInstance)
                    && (link.from() instanceof AIPackage);
            if (fromModel) {
                findings.indicated("modifiesGpaiModel", true, link.place().get("relationshipType"),
                        "it descends from another model; whether that is somebody else's general-purpose model is not said");
            }
        }
    }

}
