package io.obligraph.reasoning;

import io.obligraph.law.DataFiles;
import io.obligraph.law.LawBook;
import io.obligraph.law.LawBookReader;
import io.obligraph.law.Project;
import io.obligraph.law.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** How fast the reasoning alone is, with the whole law, for the provider of a system for recruitment. */
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReasoningBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** The day from which the whole law can bind, as known today. */
    private static final LocalDate WHEN_ALL_APPLIES = LocalDate.of(2028, 8, 2);

    private static final Map<String, Object> RECRUITMENT_TOOL = Map.ofEntries(
            Map.entry("artefacts", List.of("AI_SYSTEM")), Map.entry("roles", List.of("PROVIDER")),
            Map.entry("placedOnUnionMarket", true), Map.entry("establishedInUnion", true),
            Map.entry("placedOn", "2027-12-02"), Map.entry("exclusions", List.of()),
            Map.entry("licenceIsFreeAndOpenSource", false), Map.entry("practices", List.of()),
            Map.entry("productLaws", List.of()), Map.entry("useCases", List.of("RECRUITMENT")),
            Map.entry("derogations", List.of()), Map.entry("valueChainEvents", List.of()));

    /** The compiled law and a project. */
    @State(Scope.Benchmark)
    public static class Law {

        final LawBook book = LawBookReader.readTrusted(DataFiles.packaged());

        final Reasoner reasoner = new Reasoner(book);

        final Project project = new Vocabulary(book).project(RECRUITMENT_TOOL);

        final Bulk bulk = reasoner.bulk(WHEN_ALL_APPLIES, TODAY);
    }

    /** A batch of projects for each thread. */
    @State(Scope.Thread)
    public static class Projects {

        Bulk.@Nullable Batch batch;

        /** Fills the batch with the same project. */
        @Setup
        public void fill(Law law) {
            Bulk.Batch filled = law.bulk.batch();
            for (int i = 0; i < Bulk.Batch.SIZE; i++) {
                filled.set(i, law.project);
            }
            batch = filled;
        }
    }

    /** One project: the status of every obligation, from its whole timeline. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Object oneProjectWithItsTimeline(Law law) {
        return law.reasoner.assess(law.project, TODAY, TODAY).findings();
    }

    /** One project: every reason of every finding that is not NOT_APPLICABLE. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public int oneProjectWithAllReasons(Law law) {
        return law.reasoner.assess(law.project, TODAY, TODAY)
            .findings()
            .stream()
            .filter(finding -> finding.status() != Status.NOT_APPLICABLE)
            .mapToInt(finding -> finding.because().size())
            .sum();
    }

    /** Many projects on a day on which the whole law applies, on two threads. */
    @Benchmark
    @Threads(2)
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(Bulk.Batch.SIZE)
    public long manyProjects(Projects projects) {
        Bulk.Batch batch = Objects.requireNonNull(projects.batch);
        batch.decide();
        return batch.binding(0);
    }
}
