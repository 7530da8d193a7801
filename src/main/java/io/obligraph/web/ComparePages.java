package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Order;
import io.obligraph.web.ComparePage.Cell;
import io.obligraph.web.ComparePage.Compared;
import io.obligraph.web.ComparePage.Group;
import io.obligraph.web.ComparePage.Line;
import io.obligraph.web.ComparePage.Search;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that shows models side by side. */
@Controller
class ComparePages {

    private static final String PATH = "/models/compare";

    private static final String ID = "id";

    private static final String ONLY = "only";

    private static final String DIFFERENCES = "differences";

    /** More columns than that nobody compares. */
    private static final int MOST = 6;

    private static final int FOUND = 12;

    private final LawDays days;

    private final Catalogue catalogue;

    ComparePages(LawDays days, Catalogue catalogue) {
        this.days = days;
        this.catalogue = catalogue;
    }

    @GetMapping(PATH)
    Page compare(@RequestParam(defaultValue = "") List<String> id, @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "") String find) {
        if (!Set.of("", DIFFERENCES).contains(only)) {
            throw new WrongInput("«" + only + "» cannot be all that is shown", "Say " + DIFFERENCES + ", or nothing");
        }
        SequencedSet<String> ids = new LinkedHashSet<>(id);
        if (ids.size() > MOST) {
            throw new WrongInput(ids.size() + " models are more than can be compared at once",
                    "Compare " + MOST + " or fewer");
        }
        SequencedMap<String, Model> models = catalogue.entries(Model.class, ids);
        ids.stream().filter(each -> !models.containsKey(each)).findFirst().ifPresent(each -> {
            throw NotThere.of("model", each,
                    catalogue.search(each, List.of("Model"), FOUND).stream().map(hit -> hit.id()).toList());
        });
        boolean differences = !only.isEmpty() && models.size() > 1;
        List<Group> groups = new ModelComparison(days.now(), catalogue, List.copyOf(models.values())).groups();
        ComparePage page = new ComparePage(
                models.values().stream().map(model -> compared(model, ids, differences)).toList(),
                differences ? differing(groups) : groups, differences, address(ids, !differences),
                find.isBlank() ? null : search(find.strip(), ids, differences), ids.size() == MOST);
        return Page.of("compare", page).with(table(page));
    }

    private static List<Group> differing(List<Group> groups) {
        return groups.stream()
            .map(group -> new Group(group.title(), group.lines().stream().filter(Line::differs).toList()))
            .filter(group -> !group.lines().isEmpty())
            .toList();
    }

    private static Compared compared(Model model, SequencedSet<String> ids, boolean differences) {
        List<String> others = ids.stream().filter(other -> !other.equals(model.id())).toList();
        return new Compared(new Ref(model.id(), model.name(), Links.model(model.id())), address(others, differences));
    }

    private Search search(String text, SequencedSet<String> ids, boolean differences) {
        Criteria.Models named = new ModelChoice(
                new LinkedMultiValueMap<>(java.util.Map.of(ModelChoice.TEXT, List.of(text))), days.now())
            .criteria();
        return new Search(text,
                catalogue.find(named, Order.BY_NAME, null, FOUND + MOST)
                    .entries()
                    .stream()
                    .filter(model -> !ids.contains(model.id()))
                    .limit(FOUND)
                    .map(model -> {
                        List<String> more = new ArrayList<>(ids);
                        more.add(model.id());
                        return new Ref(model.id(), model.name(), address(more, differences));
                    })
                    .toList());
    }

    private static String address(Iterable<String> ids, boolean differences) {
        var parameters = new LinkedMultiValueMap<String, String>();
        ids.forEach(each -> parameters.add(ID, each));
        if (differences) {
            parameters.add(ONLY, DIFFERENCES);
        }
        return PATH + new ChangedAddress(parameters).same();
    }

    private static Table table(ComparePage page) {
        List<String> columns = new ArrayList<>(List.of("group", "key", "title", "differs"));
        page.models().forEach(compared -> columns.add(compared.model().id()));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Group group : page.groups()) {
            for (Line line : group.lines()) {
                List<@Nullable Object> row = new ArrayList<>(
                        List.of(group.title(), line.key(), line.title(), line.differs()));
                line.cells().forEach(cell -> row.add(words(cell)));
                rows.add(row);
            }
        }
        return new Table("models-compared", columns, rows);
    }

    private static String words(Cell cell) {
        if (cell.status() == null) {
            return cell.text();
        }
        return cell.since() == null ? cell.status().name() : cell.status() + " " + cell.since();
    }

}
