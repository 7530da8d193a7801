package io.obligraph.web;

import io.obligraph.graph.QueryResult;
import io.obligraph.graph.QueryRunner;
import io.obligraph.graph.QueryTooLarge;
import io.obligraph.graph.SavedQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** The saved queries: what there is, and what each of them finds. */
@Controller
class QueryPages {

    /**
     * What the page of all saved queries shows.
     *
     * @param themes the queries, by what they are about
     */
    record All(List<Theme> themes) {
    }

    /**
     * Queries that belong together.
     *
     * @param title what they are about
     * @param queries the queries, by title
     */
    record Theme(String title, List<Offer> queries) {
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

    /** Runs a query over GraphQL, with the parameters that its page shows. */
    private static final String RUN = """
            query Run($parameters: JSON) {
              runQuery(name: "%s", parameters: $parameters) {
                columns { name meaning }
                rows
                complete
              }
            }
            """;

    private final QueryRunner queries;

    private final QueryChoices choices;

    QueryPages(QueryRunner queries, QueryChoices choices) {
        this.queries = queries;
        this.choices = choices;
    }

    @Bean
    static Section queriesSection() {
        return new Section(40, "/queries", "Queries",
                "Questions that are asked again and again, with their answers as tables, charts and files.");
    }

    @GetMapping("/queries")
    Page queries() {
        SequencedMap<String, List<Offer>> themes = new TreeMap<>();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SavedQuery query : queries.queries().values()) {
            themes.computeIfAbsent(query.theme(), theme -> new ArrayList<>())
                .add(new Offer(new Ref(query.id(), query.title(), Links.query(query.id())), query.question(),
                        query.result(), query.language()));
            rows.add(List.of(query.id(), query.title(), query.question(), query.theme(), query.result(),
                    query.language()));
        }
        List<Theme> all = themes.entrySet().stream().map(theme -> new Theme(theme.getKey(), theme.getValue())).toList();
        return Page.of("queries", new All(all))
            .with(new Table("queries", List.of("name", "title", "question", "theme", "result", "language"), rows));
    }

    @GetMapping("/queries/{name}")
    Page query(@PathVariable String name, @RequestParam MultiValueMap<String, String> address,
            HttpServletRequest request) {
        SavedQuery query = NotThere.find("query", name, queries.queries());
        QueryValues values = new QueryValues(query, choices, address);
        try {
            values.problems().values().stream().findFirst().ifPresent(problem -> {
                throw new WrongInput(problem.replaceAll("\\.$", ""), "The field says what would be right");
            });
            QueryResult result = run(query, values);
            return Page.of("query", page(query, values, result)).with(table(result));
        }
        catch (WrongInput e) {
            if (Format.of(request) != Format.HTML) {
                throw e;
            }
            return Page.of("query", refused(query, values, e)).with(HttpStatus.BAD_REQUEST);
        }
    }

    private static QueryPage page(SavedQuery query, QueryValues values, QueryResult result) {
        List<QueryPage.Column> columns = QueryRows.columns(result.columns());
        return new QueryPage(query.id(), query.title(), query.question(), query.theme(), query.result(),
                query.language(), query.text().strip(), values.fields(result.parameters()), null, result.parameters(),
                columns, result.rows(), result.complete(),
                QueryRows.graph(query.result(), query.title(), columns, result.rows()),
                editor(query, result.parameters()));
    }

    private static QueryPage refused(SavedQuery query, QueryValues values, WrongInput problem) {
        Map<String, @Nullable Object> parameters = query.with(values.chosen());
        return new QueryPage(query.id(), query.title(), query.question(), query.theme(), query.result(),
                query.language(), query.text().strip(), values.fields(parameters),
                values.problems().isEmpty() ? problem.message() + ". " + problem.expected() + "."
                        : "Please look at what is marked below.",
                parameters, QueryRows.columns(query.columns()), List.of(), true, null, editor(query, parameters));
    }

    private static String editor(SavedQuery query, Map<String, @Nullable Object> parameters) {
        boolean own = query.language() == SavedQuery.Language.GRAPHQL;
        String text = own ? query.text().strip() : RUN.formatted(query.id());
        Object variables = own ? parameters : Map.of("parameters", parameters);
        return "/graphiql?query=" + UriUtils.encode(text, StandardCharsets.UTF_8) + "&variables="
                + UriUtils.encode(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(variables),
                        StandardCharsets.UTF_8);
    }

    private QueryResult run(SavedQuery query, QueryValues values) {
        try {
            return queries.run(query.id(), values.chosen());
        }
        catch (IllegalArgumentException e) {
            throw new WrongInput("The query cannot be run so: " + String.valueOf(e.getMessage()).replaceAll("\\.$", ""),
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
            row.forEach(cell -> cells.add(cell instanceof List<?> || cell instanceof Map<?, ?>
                    ? JsonMapper.shared().writeValueAsString(cell) : cell));
            rows.add(cells);
        }
        return new Table(result.query().id(), result.columns().stream().map(QueryResult.Column::name).toList(), rows);
    }

}
