package io.obligraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.law.DataFiles;
import io.obligraph.law.Expression;
import io.obligraph.law.Expression.AllOf;
import io.obligraph.law.Expression.AnyOf;
import io.obligraph.law.Expression.Applying;
import io.obligraph.law.Expression.Named;
import io.obligraph.law.Expression.Not;
import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.FactTest.Before;
import io.obligraph.law.FactTest.Bound;
import io.obligraph.law.FactTest.Compares;
import io.obligraph.law.FactTest.Comparison;
import io.obligraph.law.FactTest.Includes;
import io.obligraph.law.FactTest.Reached;
import io.obligraph.law.FactTest.Stated;
import io.obligraph.law.LawBook;
import io.obligraph.law.LawBookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is drawn as nodes and relationships is read back from them, without a database.
 */
class LawImageTest {

    private static final String ACTS = """
            acts:
              first: {number: A, title: a, published: 2024-07-12, inForce: 2024-08-01, eli: e}
              second: {number: B, title: b, published: 2026-07-24, inForce: 2026-07-27, eli: f, amends: first}
            """;

    private static final String LAW = """
            provisions:
              cpt_I: {type: chapter, number: Chapter I}
              art_1: {type: article, number: Article 1, in: cpt_I}
              art_2: {type: article, number: Article 2, in: cpt_I, deletedBy: second}
            groups:
              all: {title: All}
            facts:
              flag: {group: all, type: boolean, basis: [art_1]}
            conditions:
              changed:
                basis: [art_1]
                title: It is so
                negated: It is not so
                wordings:
                  - when: flag
                  - {by: second, any: []}
              renamed: {basis: [art_2, art_1], title: It is, negated: It is not, when: changed}
            parties:
              SOMEBODY: {name: Somebody, summary: s, basis: art_1, all: []}
              NOBODY: {name: Nobody, summary: s, basis: art_1, any: []}
            obligations:
              art_2:
                summary: s
                wordings:
                  - {title: Do it, binds: {SOMEBODY: {all: []}, NOBODY: renamed}}
                  - {by: second, title: Do it no more, repealed: true}
              art_1-other:
                title: Do the other
                summary: s
                binds: [NOBODY, SOMEBODY]
                not: {applying: renamed}
                deadlines: [{period: P1D, runs: first}, {period: PT2H, runs: then}]
                related: [art_2, art_1-other]
                contents: art_2
            exemptions:
              art_1: {title: Not so, summary: s, lifts: [art_1-other, cpt_I, first], except: art_2, for: SOMEBODY, when: flag}
            """;

    @TempDir
    private Path folder;

    static Stream<Expression> expressions() {
        Stated flag = new Stated("flag");
        Stream<Expression> forms = Stream.of(new AllOf(List.of()), new AnyOf(List.of()), new AllOf(List.of(flag)),
                new AnyOf(List.of(flag, flag)), new Named("other"), new Not(new Named("other")), flag,
                new Includes("roles", "PROVIDER"), new Before("day", LocalDate.of(2026, 8, 2)), new Reached("day"),
                new Compares("compute", Comparison.MORE_THAN, new Bound(1e25, 3, null)),
                new Compares("compute", Comparison.AT_MOST, new Bound(1, 3, "original")),
                new Compares("compute", Comparison.AT_LEAST, new Bound(0, 1, "original")),
                new ReadingIs("question", "YES"), new Applying(new ReadingIs("question", "NO")),
                new Not(new AllOf(List.of(new Not(flag), new AnyOf(List.of()), new AllOf(List.of())))));
        return forms.flatMap(form -> Stream.of(form, new AllOf(List.of(form, flag, form)), new Not(form)));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void everyExpressionIsReadBack(Expression expression) {
        GraphImage image = new GraphImage();
        GraphNode condition = image.node(Kind.CONDITION, "it");
        List<GraphNode> answers = Stream.of("YES", "NO")
            .map(name -> image.node(Kind.READING_ANSWER, LawToGraph.answerId("question", name)).set("name", name))
            .toList();
        image.node(Kind.READING, "question").linkAll(Relationships.ALLOWS, answers);

        new ExpressionToGraph(image).draw(condition, expression);
        new ExpressionToGraph(image).depends(condition, Relationships.HOLDS_WHEN, expression);

        GraphToExpression reader = new GraphToExpression(image);
        assertThat(reader.content(condition)).isEqualTo(expression);
        assertThat(reader.dependence(condition, Relationships.HOLDS_WHEN)).isEqualTo(expression);
    }

    @Test
    void whatActsChangedAndRemovedIsReadBack() throws IOException {
        Files.createDirectories(folder.resolve("law"));
        Files.writeString(folder.resolve("law/acts.yaml"), ACTS);
        Files.writeString(folder.resolve("law/law.yaml"), LAW);
        LawBook book = LawBookReader.readTrusted(DataFiles.in(folder));

        LawBook read = GraphToLaw.read(LawToGraph.draw(book));

        assertThat(read).isEqualTo(book);
        assertThat(List.copyOf(read.obligations().keySet())).containsExactly("art_2", "art_1-other");
        assertThat(read.obligations().get("art_2").wordings()).hasSize(2)
            .last()
            .satisfies(wording -> assertThat(wording.when()).isNull());
    }

    @Test
    void theEditionIsTheContentOfTheFiles() throws IOException {
        Files.createDirectories(folder.resolve("law"));
        Files.writeString(folder.resolve("law/acts.yaml"), ACTS);
        Files.writeString(folder.resolve("law/law.yaml"), LAW);
        String edition = LawData.read(folder).edition();

        assertThat(LawData.read(folder).edition()).isEqualTo(edition).matches("[0-9a-f]{64}");
        Files.move(folder.resolve("law/law.yaml"), folder.resolve("law/rules.yaml"));
        assertThat(LawData.read(folder).edition()).isNotEqualTo(edition);
        Files.writeString(folder.resolve("law/rules.yaml"), LAW + "# a remark\n");
        Files.move(folder.resolve("law/rules.yaml"), folder.resolve("law/law.yaml"));
        assertThat(LawData.read(folder).edition()).isNotEqualTo(edition);
    }

}
