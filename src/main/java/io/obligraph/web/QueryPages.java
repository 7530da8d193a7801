package io.obligraph.web;

import io.obligraph.graph.QueryResult;
import io.obligraph.graph.QueryRunner;
import io.obligraph.graph.QueryTooLarge;
import io.obligraph.graph.SavedQuery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The saved queries: what there is, and what each of them finds. */
@Controller
class QueryPages {

    /**
     * What the page of all saved queries shows.
     *
     * @param queries the queries, by title
     */
    record All(List<Offer> queries) {
    }

    /**
     * A saved query.
     *
     * @param query the query
     * @param question the question
     * @param result what its rows are
     * @param language in what it is written
     */
    record Offer(Ref query, String question, SavedQuery.Result result, SavedQuery.Language language) {
    }

    private final QueryRunner queries;

    QueryPages(QueryRunner queries) {
        this.queries = queries;
    }

    @Bean
    static Section queriesSection() {
        return new Section(40, "/queries", "Queries",
                "Questions that are asked again and again, with their answers as tables, charts and files.");
    }

    @GetMapping("/queries")
    Page queries() {
        List<Offer> offers = queries.queries()
            .values()
            .stream()
            .map(query -> new Offer(new Ref(query.id(), query.title(), Links.query(query.id())), query.question(),
                    query.result(), query.language()))
            .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        offers.forEach(offer -> rows.add(List.of(offer.query().id(), offer.query().title(), offer.question(),
                offer.result(), offer.language())));
        return Page.of("queries", new All(offers))
            .with(new Table("queries", List.of("name", "title", "question", "result", "language"), rows));
    }

    @GetMapping("/queries/{name}")
    Page query(@PathVariable String name, @RequestParam MultiValueMap<String, String> address) {
        SavedQuery query = NotThere.find("query", name, queries.queries());
        QueryResult result = run(query, address);
        QueryPage page = new QueryPage(name, query.title(), query.question(), query.result(), query.language(),
                query.text().strip(), QueryValues.fields(query, result.parameters()), result.parameters(),
                result.columns(), result.rows(), result.complete());
        return Page.of("query", page).with(table(result));
    }

    private QueryResult run(SavedQuery query, MultiValueMap<String, String> address) {
        try {
            return queries.run(query.id(), QueryValues.chosen(query, address));
        }
        catch (IllegalArgumentException e) {
            throw new WrongInput("The query cannot be run so: " + e.getMessage(),
                    "The page of the query without parameters shows what it can be run with");
        }
        catch (QueryTooLarge e) {
            throw new WrongInput(String.valueOf(e.getMessage()),
                    "Choose parameters with which the query has less to look at");
        }
    }

    private static Table table(QueryResult result) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : result.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell instanceof List<?> || cell instanceof java.util.Map<?, ?>
                    ? JsonMapper.shared().writeValueAsString(cell) : cell));
            rows.add(cells);
        }
        return new Table(result.query().id(), result.columns().stream().map(QueryResult.Column::name).toList(), rows);
    }

}
