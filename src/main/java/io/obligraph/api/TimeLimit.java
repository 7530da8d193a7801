package io.obligraph.api;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Cancels an execution that takes too long. The engine stops at the next field. */
final class TimeLimit extends SimplePerformantInstrumentation implements AutoCloseable {

    private final Duration limit;

    private final ScheduledThreadPoolExecutor clock;

    TimeLimit(Duration limit) {
        this.limit = limit;
        this.clock = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("time-limit").factory());
        clock.setRemoveOnCancelPolicy(true);
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecution(InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        Future<?> end = clock.schedule(parameters.getExecutionInput()::cancel, limit.toMillis(), TimeUnit.MILLISECONDS);
        return SimpleInstrumentationContext.whenCompleted((result, failure) -> end.cancel(false));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

}
