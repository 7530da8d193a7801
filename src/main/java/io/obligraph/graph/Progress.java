package io.obligraph.graph;

import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log now and then how far something is that takes long. */
final class Progress {

    private static final Logger log = LoggerFactory.getLogger(Progress.class);

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final String what;

    private final long all;

    private final long start = System.nanoTime();

    private long said = start;

    private long done;

    private long here;

    /**
     * Makes it.
     * @param what what is counted, as a phrase in the plural
     * @param all how many there are
     */
    Progress(String what, long all) {
        this.what = what;
        this.all = all;
    }

    /** Counts what was done at an earlier time. */
    void before(long count) {
        done += count;
    }

    /** Counts what was done now. */
    void done(long count) {
        done += count;
        here += count;
        long now = System.nanoTime();
        if (now - said >= PAUSE.toNanos()) {
            said = now;
            log.info("{}", sentence(Duration.ofNanos(now - start)));
        }
    }

    /**
     * {@return how many were done, how fast, and how long the others will take at that
     * speed}
     * @param took how long those that were done now took
     */
    String sentence(Duration took) {
        double perSecond = here / (took.toNanos() / 1e9);
        long remaining = Math.max(0, all - done);
        return String.format(Locale.ENGLISH, "%s: %,d of %,d, %,.0f a second, %s to go", what, done, all, perSecond,
                time((long) (remaining / perSecond)));
    }

    private static String time(long seconds) {
        return seconds < 120 ? seconds + " s" : (seconds + 30) / 60 + " min";
    }

}
