package io.obligraph.intake;

/**
 * The kinds of documents that can be read, in the order of precedence: where two
 * documents say different things of a fact, the kind that stands first counts, and the
 * contradiction is shown. First comes what people state for this purpose, then what they
 * write about the project for others, then inventories and texts that come with it, and
 * last what describes a part of it only. Documents of the same kind do not precede each
 * other: where they differ, the fact stays unknown.
 */
public enum DocumentKind {

    /**
     * The facts of a project in the words of the fact vocabulary: {@code obligraph.yaml}.
     */
    FACTS_FILE,
    /** A model card of the Hugging Face Hub: {@code README.md} with front matter. */
    MODEL_CARD,
    /** A dataset card of the Hugging Face Hub. */
    DATASET_CARD,
    /** A bill of materials in CycloneDX, JSON or XML. */
    CYCLONEDX,
    /** A bill of materials in SPDX 2.3 or 3.0. */
    SPDX,
    /**
     * The text of a licence: {@code LICENSE}. It stands before metadata, which only name
     * what this text grants.
     */
    LICENCE_TEXT,
    /** The configuration of a transformers model: {@code config.json}. */
    MODEL_CONFIG,
    /** A citation file: {@code CITATION.cff}. */
    CITATION,
    /**
     * The metadata of a package, for instance {@code pyproject.toml} or
     * {@code package.json}.
     */
    PACKAGE_METADATA,
    /** A file with the weights of a model, of which only the name is looked at. */
    WEIGHTS

}
