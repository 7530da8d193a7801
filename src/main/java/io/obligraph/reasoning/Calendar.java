package io.obligraph.reasoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The days on which anything can change, by some knowledge of the law, one lane a day:
 * lane 0 stands for all the time before the first of them, lane 1 for the first and the
 * days up to the next, and so on.
 */
final class Calendar {

    /** How many lanes a mask has. */
    static final int LANES = 64;

    private final LocalDate[] starts;

    private final long[] gates;

    private Calendar(LocalDate[] starts, long[] gates) {
        this.starts = starts;
        this.gates = gates;
    }

    static Calendar of(Knowledge knowledge, List<Gate> gates) {
        List<LocalDate> starts = new ArrayList<>(List.of(LocalDate.MIN));
        starts.addAll(knowledge.daysOfChange());
        if (starts.size() > LANES / 2) {
            throw new IllegalArgumentException("The law changes on " + (starts.size() - 1) + " days; up to "
                    + (LANES / 2 - 1) + " are possible, so that as many remain for the days of a project");
        }
        long[] masks = new long[gates.size()];
        for (int gate = 0; gate < masks.length; gate++) {
            for (int lane = 0; lane < starts.size(); lane++) {
                if (gates.get(gate).holds(starts.get(lane), knowledge)) {
                    masks[gate] |= 1L << lane;
                }
            }
        }
        return new Calendar(starts.toArray(LocalDate[]::new), masks);
    }

    /**
     * {@return this calendar with a project's own days; on each of them the law is as on
     * the day before}
     */
    Calendar with(Collection<LocalDate> days) {
        Calendar calendar = this;
        for (LocalDate day : days) {
            calendar = calendar.with(day);
        }
        return calendar;
    }

    private Calendar with(LocalDate day) {
        int before = laneOf(day);
        if (starts[before].equals(day) || starts.length == LANES) {
            return this;
        }
        LocalDate[] more = new LocalDate[starts.length + 1];
        System.arraycopy(starts, 0, more, 0, before + 1);
        more[before + 1] = day;
        System.arraycopy(starts, before + 1, more, before + 2, starts.length - before - 1);
        long low = (2L << before) - 1;
        long[] masks = new long[gates.length];
        for (int gate = 0; gate < masks.length; gate++) {
            long mask = gates[gate];
            masks[gate] = (mask & low) | (mask & 1L << before) << 1 | (mask & ~low) << 1;
        }
        return new Calendar(more, masks);
    }

    /**
     * {@return the lane in which a day lies}
     */
    int laneOf(LocalDate day) {
        int lane = starts.length - 1;
        while (starts[lane].isAfter(day)) {
            lane--;
        }
        return lane;
    }

    /**
     * {@return the first day of a lane; the beginning of time for lane 0}
     */
    LocalDate start(int lane) {
        return starts[lane];
    }

    int lanes() {
        return starts.length;
    }

    int lastLane() {
        return starts.length - 1;
    }

    /**
     * {@return the mask with a bit for each lane that is used}
     */
    long used() {
        return -1L >>> (LANES - starts.length);
    }

    /**
     * {@return the lanes on which each gate holds}
     */
    long[] gates() {
        return gates;
    }

}
