package io.obligraph.intake;

import io.obligraph.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Component.Type;
import org.cyclonedx.model.ExternalReference;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.license.Acknowledgement;
import org.jspecify.annotations.Nullable;

/**
 * What a CycloneDX bill says about the project. The project is the component that the
 * bill describes; where that has the name of the only model in the bill, it is this
 * model. The licence of the bill itself says nothing, and the licences of parts only bind
 * the parts.
 */
final class CycloneDxBill {

    private static final int DEEPEST = Bounds.DEPTH;

    private final List<Part> parts = new ArrayList<>();

    private final @Nullable Part subject;

    CycloneDxBill(Bom bom, Place root) {
        Place described = root.get("metadata").get("component");
        Component main = bom.getMetadata() == null ? null : bom.getMetadata().getComponent();
        if (main != null) {
            collect(main.getComponents(), described.get("components"), 0);
        }
        collect(bom.getComponents(), root.get("components"), 0);
        this.subject = subject(main == null ? null : new Part(main, described));
    }

    /** A component and where it stands. */
    record Part(Component component, Place place) {

        boolean is(Type type) {
            return component.getType() == type;
        }

        String name() {
            String name = component.getName() == null ? "" : component.getName();
            return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        }

        Place type() {
            return place.get("type");
        }

    }

    private void collect(@Nullable List<Component> components, Place place, int depth) {
        if (components == null || depth > DEEPEST) {
            return;
        }
        List<Place> places = place.items();
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i) != null) {
                Part part = new Part(components.get(i), i < places.size() ? places.get(i) : place);
                parts.add(part);
                collect(part.component().getComponents(), part.place().get("components"), depth + 1);
            }
        }
    }

    private @Nullable Part subject(@Nullable Part main) {
        List<Part> models = models();
        if (main != null && main.is(Type.MACHINE_LEARNING_MODEL)) {
            return main;
        }
        List<Part> named = main == null ? models
                : models.stream().filter(model -> model.name().equals(main.name())).toList();
        boolean alone = main != null || parts.stream().allMatch(part -> models.contains(part) || part.is(Type.DATA));
        return named.size() == 1 && alone ? named.getFirst() : main;
    }

    private List<Part> models() {
        return parts.stream().filter(part -> part.is(Type.MACHINE_LEARNING_MODEL)).toList();
    }

    void tell(Findings findings, Vocabulary vocabulary) {
        if (subject != null) {
            licence(findings, vocabulary, subject);
            references(findings, subject);
            if (subject.is(Type.MACHINE_LEARNING_MODEL)) {
                new CycloneDxModel(subject).tell(findings);
                return;
            }
            kind(findings, subject);
        }
        contained(findings);
    }

    private void kind(Findings findings, Part subject) {
        boolean models = !models().isEmpty();
        if (subject.is(Type.DATA)) {
            findings.indicated("artefacts", List.of("COMPONENT"), subject.type(), "the bill describes data");
        }
        else if (models && subject.is(Type.APPLICATION)) {
            findings.indicated("artefacts", List.of("AI_SYSTEM"), subject.type(),
                    "the bill describes an application with a machine learning model in it");
        }
        else if (models && (subject.is(Type.LIBRARY) || subject.is(Type.FRAMEWORK))) {
            findings.indicated("artefacts", List.of("COMPONENT"), subject.type(),
                    "the bill describes something that others build in, with a machine learning model in it");
        }
    }

    /** What follows from the models that are parts of a larger whole. */
    private void contained(Findings findings) {
        for (Part model : models()) {
            if (model != subject) {
                findings.indicated("trainedWithData", true, model.type(),
                        "«" + model.component().getName() + "» in it is a machine learning model");
                CycloneDxModel.task(model).filter(task -> task.known().generalPurpose()).ifPresent(task -> {
                    String because = "«" + model.component().getName() + "» in it does what general-purpose models do";
                    findings.indicated("builtOnGpaiModel", true, task.place(), because);
                    findings.indicated("generatesSyntheticContent", true, task.place(), because);
                });
            }
        }
    }

    private static void licence(Findings findings, Vocabulary vocabulary, Part subject) {
        LicenseChoice choice = subject.component().getLicenses();
        if (choice == null) {
            return;
        }
        Place place = subject.place().get("licenses");
        List<LicenceFindings.Named> named = new ArrayList<>();
        if (choice.getExpression() != null && choice.getExpression().getValue() != null) {
            String words = choice.getExpression().getValue();
            named.add(named(words, place, choice.getExpression().getAcknowledgement()));
        }
        Optional.ofNullable(choice.getLicenses()).orElse(List.of()).forEach(licence -> {
            String words = licence.getId() == null ? licence.getName() : licence.getId();
            if (words != null) {
                named.add(named(words, place, licence.getAcknowledgement()));
            }
            if (licence.getLicensing() != null && licence.getLicensing().getPurchaseOrder() != null) {
                findings.indicated("monetised", true, place.where(licence.getLicensing().getPurchaseOrder()),
                        "a licence of it was bought");
            }
        });
        new LicenceFindings(findings, vocabulary).add(named);
    }

    private static LicenceFindings.Named named(String words, Place place, @Nullable Acknowledgement how) {
        return new LicenceFindings.Named(words, place.where(words), how == Acknowledgement.CONCLUDED
                ? "whoever made the bill concluded it; it is not said that the authors declare it" : null);
    }

    private static void references(Findings findings, Part subject) {
        List<ExternalReference> references = Optional.ofNullable(subject.component().getExternalReferences())
            .orElse(List.of());
        boolean model = subject.is(Type.MACHINE_LEARNING_MODEL);
        for (ExternalReference reference : references) {
            if (reference == null || reference.getType() == null || reference.getUrl() == null
                    || !reference.getUrl().startsWith("http")) {
                continue;
            }
            String published = switch (reference.getType()) {
                case VCS -> model ? null : "SOURCE_CODE";
                case SOURCE_DISTRIBUTION -> "SOURCE_CODE";
                case DISTRIBUTION -> model ? "WEIGHTS" : null;
                case MODEL_CARD -> model ? "MODEL_CARD" : null;
                case DOCUMENTATION -> "USAGE_INFORMATION";
                default -> null;
            };
            if (published != null) {
                findings.indicated("published", List.of(published),
                        subject.place().get("externalReferences").where(reference.getUrl()),
                        "the bill gives an address for it; whether everybody gets it there is not said");
            }
        }
    }

}
