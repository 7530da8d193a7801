package io.obligraph.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * Addresses of the same page with another state. What changes what is found leads to the
 * first part of the list.
 *
 * @param parameters the parameters of the address of the page
 */
record ChangedAddress(MultiValueMap<String, String> parameters) {

    ChangedAddress {
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>(parameters);
        kept.remove(Format.PARAMETER);
        kept.values().removeIf(values -> values.stream().allMatch(String::isBlank));
        parameters = kept;
    }

    /**
     * {@return the address with one value of a parameter}
     */
    String with(String name, String value) {
        MultiValueMap<String, String> changed = copy();
        changed.set(name, value);
        return write(changed);
    }

    /**
     * {@return the address without a parameter}
     */
    String without(String name) {
        return without(Set.of(name)).same();
    }

    /**
     * {@return a state without some parameters}
     */
    ChangedAddress without(Set<String> names) {
        MultiValueMap<String, String> changed = copy();
        changed.keySet().removeAll(names);
        return new ChangedAddress(changed);
    }

    /**
     * {@return the address of the state as it is}
     */
    String same() {
        return write(parameters);
    }

    /**
     * {@return the address with a value of a parameter besides others, or without it
     * where it has it}
     */
    String toggled(String name, String value) {
        MultiValueMap<String, String> changed = copy();
        changed.remove(ModelChoice.AFTER);
        List<String> values = changed.get(name);
        if (values != null && values.contains(value)) {
            changed.put(name, values.stream().filter(other -> !other.equals(value)).toList());
        }
        else {
            changed.add(name, value);
        }
        return write(changed);
    }

    /**
     * {@return the address sorted in another way}
     */
    String sorted(String by, String order) {
        MultiValueMap<String, String> changed = copy();
        changed.remove(ModelChoice.AFTER);
        changed.set(ModelChoice.SORT, by);
        changed.set(ModelChoice.ORDER, order);
        return write(changed);
    }

    /**
     * {@return all values of a parameter}
     */
    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    private MultiValueMap<String, String> copy() {
        MultiValueMap<String, String> copy = new LinkedMultiValueMap<>();
        parameters.forEach((name, values) -> values.forEach(value -> copy.add(name, value)));
        return copy;
    }

    private static String write(Map<String, List<String>> parameters) {
        return "?" + parameters.entrySet()
            .stream()
            .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
            .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

}
