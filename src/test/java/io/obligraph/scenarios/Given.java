package io.obligraph.scenarios;

import io.obligraph.reasoning.Status;
import io.obligraph.reasoning.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer that was given, in whatever way it was asked for. */
public record Given(List<Found> findings, Map<String, Truth> tiers, Map<String, Truth> exemptions,
        List<String> questions) {

    /** What was found of an obligation. */
    public record Found(String obligation, String provision, Status status, @Nullable LocalDate since,
            List<String> parties) {
        boolean standsOn(String id) {
            return Stream.of(obligation, provision)
                .anyMatch(place -> place.equals(id) || place.startsWith(id + "_") || place.startsWith(id + "-"));
        }
    }

    /**
     * {@return what differs from what a scenario expects; empty if nothing does}
     */
    public List<String> differencesFrom(Scenario scenario) {
        List<String> differences = new ArrayList<>();
        scenario.expect().forEach((status, ids) -> ids.forEach((id, since) -> {
            List<Found> there = findings.stream().filter(found -> found.standsOn(id)).toList();
            boolean right = status == Status.NOT_APPLICABLE ? there.stream().allMatch(found -> found.status() == status)
                    : there.stream()
                        .anyMatch(found -> found.status() == status && (since == null || since.equals(found.since())));
            if (!right) {
                differences.add(id + ": expected " + status + (since == null ? "" : " from " + since) + ", found "
                        + (there.isEmpty() ? "no obligation" : there.stream().map(Given::shown).toList()));
            }
        }));
        compare("tier", scenario.tiers(), tiers, differences);
        compare("exemption", scenario.exemptions(), exemptions, differences);
        scenario.parties().forEach((id, expected) -> {
            Set<String> named = new LinkedHashSet<>();
            findings.stream().filter(found -> found.standsOn(id)).forEach(found -> named.addAll(found.parties()));
            if (!named.equals(Set.copyOf(expected))) {
                differences.add(id + ": expected the parties " + expected + ", found " + named);
            }
        });
        scenario.asks()
            .stream()
            .filter(fact -> !questions.contains(fact))
            .forEach(fact -> differences.add("does not ask " + fact + " but " + questions));
        scenario.asksNot().stream().filter(questions::contains).forEach(fact -> differences.add("asks " + fact));
        return differences;
    }

    private static String shown(Found found) {
        return found.obligation() + " " + found.status() + (found.since() == null ? "" : " " + found.since());
    }

    private static void compare(String kind, Map<Truth, List<String>> expected, Map<String, Truth> found,
            List<String> differences) {
        expected.forEach((truth, ids) -> ids.forEach(id -> {
            if (found.get(id) != truth) {
                differences.add(kind + " " + id + ": expected " + truth + ", found " + found.get(id));
            }
        }));
    }
}
