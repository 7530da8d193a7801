package io.obligraph.intake;

import io.obligraph.law.Licence;
import io.obligraph.law.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises licences by their names as people write them: «Apache License, Version 2.0»
 * is the «Apache License 2.0». A name that fits several licences names none.
 */
final class LicenceNames {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}.+]+");

    private static final Pattern VERSION = Pattern.compile("v(\\d)");

    private static final Pattern FINAL_ZERO = Pattern.compile("(\\d)\\.0");

    private static final Pattern FAMILY = Pattern.compile("\\b(?:family|licences)$");

    private static final Set<String> LEFT_OUT = Set.of("the", "licence", "license", "agreement", "version", "v");

    private final Vocabulary vocabulary;

    private final Map<String, Licence> named = new HashMap<>();

    LicenceNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Set<String> ambiguous = new HashSet<>();
        for (Licence licence : vocabulary.licences()) {
            Set<String> names = new HashSet<>();
            names.add(key(licence.name()));
            licence.aliases().forEach(alias -> names.add(key(alias)));
            for (String name : names) {
                if (named.put(name, licence) != null) {
                    ambiguous.add(name);
                }
            }
        }
        ambiguous.forEach(named::remove);
        named.remove("");
    }

    /**
     * {@return the licence of an identifier, an alias or a name, empty if none or more
     * than one fits}
     */
    Optional<Licence> licence(String name) {
        if (name.length() > 200) {
            return Optional.empty();
        }
        return vocabulary.licence(name).or(() -> Optional.ofNullable(named.get(key(name))));
    }

    /**
     * {@return whether the licence stands for several that differ}
     */
    static boolean isFamily(Licence licence) {
        return FAMILY.matcher(licence.name()).find();
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        String last = name.substring(name.lastIndexOf("::") + 1);
        for (String word : NO_WORD.split(last.toLowerCase(Locale.ROOT))) {
            String plain = VERSION.matcher(word).replaceFirst("$1");
            plain = FINAL_ZERO.matcher(plain).matches() ? plain.substring(0, plain.length() - 2) : plain;
            plain = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
            if (!plain.isEmpty() && !LEFT_OUT.contains(plain)) {
                key.append(plain).append(' ');
            }
        }
        return key.toString().strip();
    }

}
