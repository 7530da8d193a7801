package io.obligraph.cli;

import io.obligraph.reasoning.Assessment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The project that a question is about, and the days of the question. */
final class ProjectOptions {

    @Option(names = "--in", paramLabel = "PATH",
            description = "The folder of the project, or a file of it. The current folder if left out.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private DayOptions days = new DayOptions();

    @Mixin
    private FactOptions facts = new FactOptions();

    LocalDate on(Desk desk) {
        return days.on(desk);
    }

    LocalDate knownOn(Desk desk) {
        return days.knownOn(desk);
    }

    /**
     * {@return what is known of the project}
     */
    Checked read(Desk desk) {
        return Checked.of(desk, paths, facts.values(desk.law()));
    }

    /**
     * {@return what the law asks of the project on the day}
     */
    Assessment assess(Desk desk, Checked checked) {
        return checked.assess(desk.law(), on(desk), knownOn(desk));
    }

}
