package io.obligraph.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is said of a project on the command line. It replaces what its files say. */
final class FactOptions {

    /** The fact that {@code --role} answers. */
    static final String ROLES = "roles";

    @Option(names = "--role", paramLabel = "ROLE", split = ",",
            description = "What the organisation does with it, for instance provider or deployer; all of its roles."
                    + " Answers the fact roles for this run.")
    private List<String> roles = new ArrayList<>();

    @Option(names = "--fact", paramLabel = "FACT=VALUE",
            description = "Says something of the project for this run, for instance monetised=false. Lists are written"
                    + " as A,B or none; unknown takes back what a file says.")
    private List<String> facts = new ArrayList<>();

    boolean isEmpty() {
        return roles.isEmpty() && facts.isEmpty();
    }

    /** The values by the key of the fact, null for what is taken back. */
    Map<String, @Nullable Object> values(Law law) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(FactValues.of(law).assignments(facts));
        if (!roles.isEmpty()) {
            values.put(ROLES, FactValues.of(law).value(ROLES, String.join(",", roles)));
        }
        return values;
    }

}
