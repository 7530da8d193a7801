package io.obligraph.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metadata of Python packages: {@code pyproject.toml} and {@code setup.cfg}. */
final class PythonPackage {

    /** The name of the project at the beginning of a requirement. */
    private static final Pattern REQUIREMENT = Pattern.compile("^\\s*([A-Za-z0-9][A-Za-z0-9._-]*)");

    private static final Pattern SECTION = Pattern.compile("\\[([^]]+)]\\s*");

    private static final Pattern OPTION = Pattern.compile("([\\w.-]+)\\s*[=:]\\s*(.*)");

    /** A longer text in the place of a licence is its wording, not its name. */
    private static final int LONGEST_NAME = 120;

    private PythonPackage() {
    }

    /**
     * {@return what a {@code pyproject.toml} says: the project table, by PEP 639 and in
     * the older form with a table for the licence, and that of Poetry}
     */
    static PackageMetadata pyproject(DocumentSource source, String text) throws UnreadableDocument {
        Value content = Toml.read(source, text);
        List<Field> licences = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        content.at("project", "license").ifPresent(license -> {
            Value named = license instanceof Value.Entries ? license.at("text").orElse(license) : license;
            licence(named.text(), named.line()).ifPresent(licences::add);
        });
        content.at("tool", "poetry", "license")
            .flatMap(license -> licence(license.text(), license.line()))
            .filter(license -> licences.isEmpty())
            .ifPresent(licences::add);
        List<Field> classifiers = new ArrayList<>();
        for (String[] path : new String[][] { { "project", "classifiers" }, { "tool", "poetry", "classifiers" } }) {
            content.at(path)
                .ifPresent(list -> list.asList()
                    .forEach(item -> classifiers.add(new Field(PackageMetadata.CLASSIFIER, item.text(), item.line()))));
        }
        content.at("project", "dependencies")
            .ifPresent(list -> list.asList().forEach(item -> fields.addAll(requirement(item.text(), item.line()))));
        content.at("project", "optional-dependencies")
            .ifPresent(groups -> groups.asMap()
                .values()
                .forEach(
                        group -> group.asList().forEach(item -> fields.addAll(requirement(item.text(), item.line())))));
        content.at("tool", "poetry", "dependencies")
            .ifPresent(list -> list.asMap().forEach((name, item) -> fields.addAll(requirement(name, item.line()))));
        return metadata(licences, classifiers, fields);
    }

    /**
     * {@return what a {@code setup.cfg} says}
     */
    static PackageMetadata setupCfg(DocumentSource source, String text) throws UnreadableDocument {
        List<Field> licences = new ArrayList<>();
        List<Field> classifiers = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        String section = "";
        String option = "";
        List<String> lines = List.of(text.split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.stripLeading().startsWith("#") || line.stripLeading().startsWith(";")) {
                continue;
            }
            Matcher header = SECTION.matcher(line);
            Matcher entry = OPTION.matcher(line);
            String value = line.strip();
            if (header.matches()) {
                section = header.group(1).strip().toLowerCase(Locale.ROOT);
                option = "";
                continue;
            }
            if (!Character.isWhitespace(line.charAt(0))) {
                if (!entry.matches()) {
                    throw source.unreadable(i + 1, "this line is neither a section nor a key with a value",
                            "write [section] or key = value");
                }
                option = entry.group(1).toLowerCase(Locale.ROOT);
                value = entry.group(2).strip();
            }
            switch (value.isEmpty() ? "" : section + "/" + option) {
                case "metadata/license", "metadata/license_expression", "metadata/licence" ->
                    licence(value, i + 1).ifPresent(licences::add);
                case "metadata/classifiers", "metadata/classifier" ->
                    classifiers.add(new Field(PackageMetadata.CLASSIFIER, value, i + 1));
                case "options/install_requires" -> fields.addAll(requirement(value, i + 1));
                default -> {
                }
            }
        }
        return metadata(licences, classifiers, fields);
    }

    /** The classifiers name the licence where nothing else does. */
    private static PackageMetadata metadata(List<Field> licences, List<Field> classifiers, List<Field> fields) {
        if (licences.isEmpty()) {
            classifiers.stream()
                .filter(classifier -> classifier.text().startsWith(PackageMetadata.LICENSE_CLASSIFIER))
                .map(classifier -> new Field(PackageMetadata.LICENSE, lastPart(classifier.text()), classifier.line()))
                .filter(licence -> !licence.text().equals("OSI Approved") && !licence.text().contains("Proprietary"))
                .forEach(licences::add);
        }
        fields.addAll(classifiers);
        return PackageMetadata.of(licences, fields);
    }

    private static String lastPart(String classifier) {
        return classifier.substring(classifier.lastIndexOf("::") + 2).strip();
    }

    private static Optional<Field> licence(String text, int line) {
        boolean name = !text.isBlank() && text.length() <= LONGEST_NAME && text.indexOf('\n') < 0;
        return name ? Optional.of(new Field(PackageMetadata.LICENSE, text.strip(), line)) : Optional.empty();
    }

    private static List<Field> requirement(String requirement, int line) {
        Matcher matcher = REQUIREMENT.matcher(requirement.length() > 300 ? requirement.substring(0, 300) : requirement);
        return matcher.find()
                ? List.of(new Field(PackageMetadata.DEPENDENCY,
                        matcher.group(1).toLowerCase(Locale.ROOT).replace('_', '-').replace('.', '-'), line))
                : List.of();
    }

    /**
     * {@return the fields of the keys of a table of dependencies}
     */
    static List<Field> dependencies(Map<String, Value> table) {
        return table.entrySet()
            .stream()
            .map(entry -> new Field(PackageMetadata.DEPENDENCY, entry.getKey(), entry.getValue().line()))
            .toList();
    }

}
