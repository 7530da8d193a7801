package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.obligraph.graph.QueryResult.Column;
import io.obligraph.graph.QueryResult.ColumnType;
import io.obligraph.graph.QueryRunner;
import io.obligraph.graph.SavedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.server.WebGraphQlHandler;

/** How saved queries in GraphQL are checked, and how rows are read out of answers. */
class SavedGraphQlQueriesTest {

    @Test
    void aQueryThatRunsASavedQueryIsRefused() {
        for (String text : List.of("{ runQuery(name: \"own\") { rows } }",
                "query Own { law { edition } ...More } fragment More on Query { a: runQuery(name: \"own\") { rows } }",
                "{ ... on Query { runQuery(name: \"own\") { rows } } }")) {
            assertThatIllegalArgumentException().as(text)
                .isThrownBy(() -> runner(query(text, Map.of())))
                .withMessage("own runs a saved query, which a saved query may not");
        }
    }

    @Test
    void aQueryWithOtherVariablesThanItSaysIsRefused() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> runner(query("query ($on: Date) { law { edition } }", Map.of())))
            .withMessageContaining("own has the variables [on], but its comment names the parameters []");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> runner(query("query A { law { edition } } query B { law { edition } }", Map.of())))
            .withMessageContaining("one operation, not 2");
    }

    @Test
    void noTwoQueriesHaveOneName() {
        QueryRunner one = runner(query("{ law { edition } }", Map.of()));

        assertThatIllegalArgumentException().isThrownBy(() -> new AllQueries(List.of(one, one)))
            .withMessage("There are two saved queries «own»");
    }

    @Test
    void thereIsARowForEachEntryOfTheListsOnThePathAndAListBeyondIsACell() {
        Map<String, Object> data = Map.of("a", List.of(
                Map.of("name", "x", "b",
                        List.of(Map.of("n", 1, "c", List.of(Map.of("d", "p"), Map.of("d", "q"))),
                                Map.of("n", 2, "c", List.of()))),
                Map.of("name", "y", "b", List.of()), Map.of("name", "z", "b", List.of(Map.of("n", 3)))));

        AnswerRows rows = AnswerRows.of(new SavedQuery.Rows(List.of("a", "b"),
                List.of(List.of("a", "name"), List.of("a", "b", "n"), List.of("a", "b", "c", "d"))), data);

        List<Object> last = new ArrayList<>(List.of("z", 3));
        last.add(null);
        assertThat(rows.rows()).containsExactly(List.of("x", 1, List.of("p", "q")), List.of("x", 2, List.of()), last);
        assertThat(rows.complete()).isTrue();
    }

    @Test
    void aListOfValuesGivesARowForEach() {
        AnswerRows rows = AnswerRows.of(new SavedQuery.Rows(List.of("law", "days"), List.of(List.of("law", "days"))),
                Map.of("law", Map.of("days", List.of("2026-08-02", "2027-08-02"))));

        assertThat(rows.rows()).containsExactly(List.of("2026-08-02"), List.of("2027-08-02"));
    }

    @Test
    void wherePagesOrRowsAreLeftOutTheRowsAreNotComplete() {
        SavedQuery.Rows where = new SavedQuery.Rows(List.of("m", "edges"), List.of(List.of("m", "edges", "n")));
        List<Map<String, Integer>> edges = IntStream.range(0, 1_001).mapToObj(n -> Map.of("n", n)).toList();

        AnswerRows cut = AnswerRows.of(where, Map.of("m", Map.of("edges", edges)));
        AnswerRows page = AnswerRows.of(where,
                Map.of("m", Map.of("edges", edges.subList(0, 2), "pageInfo", Map.of("hasNextPage", true))));
        AnswerRows whole = AnswerRows.of(where,
                Map.of("m", Map.of("edges", edges.subList(0, 1_000), "pageInfo", Map.of("hasNextPage", false))));

        assertThat(cut.rows()).hasSize(1_000);
        assertThat(cut.complete()).isFalse();
        assertThat(page.rows()).hasSize(2);
        assertThat(page.complete()).isFalse();
        assertThat(whole.rows()).hasSize(1_000);
        assertThat(whole.complete()).isTrue();
    }

    @Test
    void thereAreEightAndMoreBesidesTheExamplesAndTheirPathsFit() {
        List<SavedQuery> all = SavedQuery.packaged(SavedQuery.Language.GRAPHQL);

        assertThat(all).hasSizeGreaterThanOrEqualTo(16)
            .allSatisfy(query -> assertThat(query.language()).isEqualTo(SavedQuery.Language.GRAPHQL))
            .allSatisfy(query -> assertThat(query.rows()).isNotNull()
                .satisfies(rows -> assertThat(rows.cells()).hasSameSizeAs(query.columns())));
        assertThat(runner(all.toArray(SavedQuery[]::new)).queries()).hasSameSizeAs(all);
    }

    private static QueryRunner runner(SavedQuery... queries) {
        return new GraphQlQueryRunner(List.of(queries), SavedGraphQlQueriesTest::noEngine);
    }

    private static WebGraphQlHandler noEngine() {
        throw new IllegalStateException("Nothing is run here");
    }

    private static SavedQuery query(String text, Map<String, SavedQuery.Parameter> parameters) {
        SequencedMap<String, SavedQuery.Parameter> inOrder = new LinkedHashMap<>(parameters);
        return new SavedQuery("own", "Our own", "Is it?", "", SavedQuery.Result.TABLE, inOrder,
                List.of(new Column("edition", ColumnType.TEXT, "the edition")), text,
                new SavedQuery.Rows(List.of("law"), List.of(List.of("law", "edition"))));
    }

}
