package io.obligraph.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A card of the Hugging Face Hub: Markdown with YAML before it.
 *
 * @param entries the entries of the front matter
 * @param body the lines below it
 * @param bodyLine the line of the first of them
 */
record Card(SequencedMap<String, Value> entries, List<String> body, int bodyLine) {

    /** Keys that only the cards of models have. */
    private static final Set<String> OF_MODELS = Set.of("pipeline_tag", "library_name", "base_model",
            "base_model_relation", "model-index", "model_name", "datasets", "co2_eq_emissions", "new_version",
            "inference", "widget", "quantized_by", "model_creator");

    /** Keys that only the cards of datasets have. */
    private static final Set<String> OF_DATASETS = Set.of("task_categories", "task_ids", "size_categories",
            "dataset_info", "configs", "annotations_creators", "language_creators", "source_datasets",
            "multilinguality", "pretty_name", "train-eval-index", "paperswithcode_id", "licenses");

    /** Keys that the cards of both have. */
    private static final Set<String> OF_BOTH = Set.of("license", "license_name", "license_link", "language", "tags",
            "metrics", "thumbnail", "extra_gated_prompt", "extra_gated_fields", "extra_gated_heading",
            "extra_gated_eu_disallowed");

    /** A key that only the cards of Spaces have, which are applications. */
    private static final String OF_SPACES = "sdk";

    private static final Pattern KEY = Pattern.compile("(?m)^[\"']?([\\w-]+)[\"']?[ \\t]*:");

    private static final Pattern DATASET_TITLE = Pattern.compile("(?im)^#+ +(dataset card|datasheet)\\b");

    private static final Pattern PLACEHOLDER = Pattern.compile("more information needed", Pattern.CASE_INSENSITIVE);

    private static final String FENCE = "---";

    private static final int LOOKED_AT = 1 << 16;

    /**
     * {@return which card it is, empty if it is none}
     */
    static Optional<DocumentKind> kindOf(Document document) {
        String text = Text.beginning(document, LOOKED_AT);
        if (!isFenceAt(text, 0)) {
            return Optional.empty();
        }
        int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
        String front = end < 0 ? text : text.substring(0, end + 1);
        Set<String> keys = new HashSet<>();
        Matcher matcher = KEY.matcher(front);
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
        if (keys.contains(OF_SPACES)) {
            return Optional.empty();
        }
        if (!Collections.disjoint(keys, OF_DATASETS) && !keys.contains("pipeline_tag")
                && !keys.contains("base_model")) {
            return Optional.of(DocumentKind.DATASET_CARD);
        }
        if (!Collections.disjoint(keys, OF_MODELS)) {
            return Optional.of(DocumentKind.MODEL_CARD);
        }
        if (Collections.disjoint(keys, OF_BOTH)) {
            return Optional.empty();
        }
        return Optional.of(DATASET_TITLE.matcher(text).find() ? DocumentKind.DATASET_CARD : DocumentKind.MODEL_CARD);
    }

    /**
     * {@return the card}
     * @param source the document
     * @param text its text
     * @throws UnreadableDocument if it has no front matter, or none that can be read
     */
    static Card read(DocumentSource source, String text) throws UnreadableDocument {
        List<String> lines = List.of(text.split("\n", -1));
        if (!isFenceAt(text, 0)) {
            throw source.unreadable(1, "it does not begin with front matter",
                    "the first line of a card is --- and is followed by keys such as license");
        }
        int end = 1;
        while (end < lines.size() && !lines.get(end).stripTrailing().equals(FENCE)) {
            end++;
        }
        if (end == lines.size()) {
            throw source.unreadable(1, "its front matter does not end", "a second line of --- ends it");
        }
        Optional<Value> front = Yaml.read(source.document(), String.join("\n", lines.subList(1, end)), 1);
        if (front.isPresent() && !(front.get() instanceof Value.Entries)) {
            throw source.unreadable(front.get().line(), "its front matter has no keys",
                    "it holds keys such as license, one a line");
        }
        return new Card(front.map(Value::asMap).orElse(Collections.emptyNavigableMap()),
                lines.subList(end + 1, lines.size()), end + 2);
    }

    private static boolean isFenceAt(String text, int index) {
        int end = text.indexOf('\n', index);
        return text.substring(index, end < 0 ? text.length() : end).stripTrailing().equals(FENCE);
    }

    /**
     * {@return its fields, in the order in which they stand there}
     */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("card", FENCE, 1));
        fields.addAll(Field.of(entries));
        fields.addAll(sections());
        for (int i = 0; i < body.size(); i++) {
            if (!body.get(i).isBlank()) {
                fields.add(new Field("body", body.get(i), bodyLine + i));
            }
        }
        return fields;
    }

    /** The headings under which something stands but a placeholder. */
    private List<Field> sections() {
        List<Field> sections = new ArrayList<>();
        boolean code = false;
        Field heading = null;
        int letters = 0;
        for (int i = 0; i < body.size(); i++) {
            String line = body.get(i).strip();
            code ^= line.startsWith("```");
            if (line.startsWith("#") && !code) {
                String title = line.replaceFirst("^#+", "").replaceAll("[*_`#]|\\[optional]", "").strip();
                heading = title.isEmpty() ? null : new Field("section", title, bodyLine + i);
                letters = 0;
            }
            else if (heading != null && !PLACEHOLDER.matcher(line).find() && !line.startsWith("<!--")) {
                letters += line.length();
                if (letters >= ENOUGH) {
                    sections.add(heading);
                    heading = null;
                }
            }
        }
        return sections;
    }

    /** A section with fewer characters says nothing. */
    private static final int ENOUGH = 20;

}
