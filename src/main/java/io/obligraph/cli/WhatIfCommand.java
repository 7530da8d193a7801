package io.obligraph.cli;

import io.obligraph.reasoning.Assessment;
import io.obligraph.report.Look.Tone;
import io.obligraph.report.Paper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what would change for a project if something were otherwise. */
@Command(name = "what-if", mixinStandardHelpOptions = true, description = {
        "Says what would change for a project if something were otherwise, against the answer as it" + " is.", "" },
        footer = { "", "For instance: obligraph what-if monetised=true placedOnUnionMarket=true" })
final class WhatIfCommand implements Callable<Integer> {

    private final Desk desk;

    @Parameters(arity = "1..*", paramLabel = "FACT=VALUE",
            description = "What would be so; unknown for what would not be known.")
    private List<String> assumptions = new ArrayList<>();

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    WhatIfCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Map<String, @Nullable Object> assumed = FactValues.of(desk.law()).assignments(assumptions);
        Checked checked = project.read(desk);
        Map<String, Object> values = new LinkedHashMap<>(checked.values());
        assumed.forEach((fact, value) -> {
            if (value == null) {
                values.remove(fact);
            }
            else {
                values.put(fact, value);
            }
        });
        Assessment now = project.assess(desk, checked);
        Assessment then = desk.law()
            .reasoner()
            .assess(Checked.project(desk.law(), values), project.on(desk), project.knownOn(desk));
        Paper paper = new Paper(desk.look(true));
        paper.line(0, Tone.FAINT, "As it is: " + checked.report(desk, now).verdict().sentence());
        paper.line(0, Tone.STRONG, "What if: " + checked.report(desk, then).verdict().sentence());
        new Differences(desk.law(), paper).write(now.changesTo(then));
        desk.out().print(paper);
        return ExitCode.FINE;
    }

}
