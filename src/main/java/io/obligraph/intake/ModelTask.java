package io.obligraph.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a model does, by the names that model hubs use for tasks.
 *
 * @param artefact the value of the fact {@code artefacts} that it speaks for
 * @param generates whether what it puts out is synthetic text, pictures, sound or video
 */
record ModelTask(String artefact, boolean generates) {

    private static final Map<String, ModelTask> TASKS = new TreeMap<>();

    static {
        ModelTask general = new ModelTask("GPAI_MODEL", true);
        for (String task : new String[] { "text-generation", "text2text-generation", "conversational", "any-to-any",
                "image-text-to-text", "audio-text-to-text", "video-text-to-text", "image-text-to-image",
                "text-to-image", "text-to-video", "large-language-model", "llm", "causal-lm",
                "generative-language-model" }) {
            TASKS.put(task, general);
        }
        ModelTask narrow = new ModelTask("OTHER_MODEL", true);
        for (String task : new String[] { "text-to-speech", "text-to-audio", "text-to-music", "audio-to-audio",
                "image-to-image", "image-to-video", "video-to-video", "unconditional-image-generation", "translation",
                "summarization", "image-to-text", "inpainting" }) {
            TASKS.put(task, narrow);
        }
        ModelTask other = new ModelTask("OTHER_MODEL", false);
        for (String task : new String[] { "text-classification", "token-classification", "zero-shot-classification",
                "table-question-answering", "question-answering", "fill-mask", "sentence-similarity",
                "feature-extraction", "text-ranking", "sentiment-analysis", "named-entity-recognition",
                "image-classification", "object-detection", "image-segmentation", "depth-estimation",
                "keypoint-detection", "mask-generation", "image-feature-extraction", "video-classification",
                "zero-shot-image-classification", "zero-shot-object-detection", "automatic-speech-recognition",
                "audio-classification", "voice-activity-detection", "tabular-classification", "tabular-regression",
                "time-series-forecasting", "visual-document-retrieval", "classification", "regression", "clustering",
                "recommendation", "anomaly-detection" }) {
            TASKS.put(task, other);
        }
    }

    /**
     * {@return the task of a name, however its words are joined; empty if it is not
     * known}
     */
    static Optional<ModelTask> of(String name) {
        if (name.length() > 100) {
            return Optional.empty();
        }
        return Optional.ofNullable(TASKS.get(name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-")));
    }

    boolean generalPurpose() {
        return artefact.equals("GPAI_MODEL");
    }

}
