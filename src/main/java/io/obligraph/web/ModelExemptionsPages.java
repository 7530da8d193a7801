package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Order;
import io.obligraph.web.ModelExemptionsPage.Cause;
import io.obligraph.web.ModelExemptionsPage.Held;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the exemptions that models hold and lose, and by which condition. */
@Controller
class ModelExemptionsPages {

    /** So many models are assessed for one page. */
    private static final int MOST = 2_000;

    /** What is told of fewer than one in so many is shown apart. */
    private static final int MANY = 20;

    private final LawDays days;

    private final Catalogue catalogue;

    private final ExemptionOutcomes outcomes;

    ModelExemptionsPages(LawDays days, Catalogue catalogue, ExemptionOutcomes outcomes) {
        this.days = days;
        this.catalogue = catalogue;
        this.outcomes = outcomes;
    }

    @GetMapping("/models/exemptions")
    Page exemptions(@RequestParam MultiValueMap<String, String> parameters) {
        ModelSelection selection = new ModelSelection(catalogue, days.now(), parameters);
        List<SeenModel> models = SeenModel.all(catalogue, selection.law(),
                catalogue.find(selection.criteria(), Order.BY_NAME, null, MOST).entries());
        Set<String> assumed = models.stream()
            .flatMap(model -> model.assumed().stream())
            .map(ModelPage.Assumed::fact)
            .collect(Collectors.toSet());
        List<Held> all = HeldExemptions.of(selection.law(), models, outcomes);
        List<Held> told = all.stream()
            .filter(held -> told(held, assumed) > 0)
            .sorted(Comparator.comparingInt((Held held) -> told(held, assumed)).reversed())
            .toList();
        int enough = told.isEmpty() ? 0 : told(told.getFirst(), assumed) / MANY;
        ModelExemptionsPage page = new ModelExemptionsPage(selection.shown(), models.size(),
                told.stream().filter(held -> told(held, assumed) >= enough).toList(),
                told.stream().filter(held -> told(held, assumed) < enough).toList(),
                all.stream().filter(held -> told(held, assumed) == 0).toList());
        return Page.of("model-exemptions", page).with(table(page));
    }

    /** For how many models more than what is assumed tells whether they hold it. */
    private static int told(Held held, Set<String> assumed) {
        return held.held() + held.open()
                + held.because()
                    .stream()
                    .filter(cause -> !assumed.contains(cause.fact().id()))
                    .mapToInt(Cause::models)
                    .max()
                    .orElse(0);
    }

    private static Table table(ModelExemptionsPage page) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<Held> exemptions : List.of(page.exemptions(), page.rare(), page.assumed())) {
            for (Held held : exemptions) {
                rows.add(row(held, "HELD", null, held.held()));
                rows.add(row(held, "OPEN", null, held.open()));
                held.dependsOn().forEach(cause -> rows.add(row(held, "OPEN", cause, cause.models())));
                rows.add(row(held, "LOST", null, held.lost()));
                held.because().forEach(cause -> rows.add(row(held, "LOST", cause, cause.models())));
            }
        }
        return new Table("exemptions-of-models",
                List.of("exemption", "title", "provision", "holds", "fact", "because", "condition", "models"), rows);
    }

    private static List<@Nullable Object> row(Held held, String holds, @Nullable Cause cause, int models) {
        return Table.row(held.exemption().id(), held.exemption().title(), held.provision().number(), holds,
                cause == null ? null : cause.fact().id(), cause == null ? null : cause.statement(),
                cause == null ? null : cause.condition(), models);
    }

}
