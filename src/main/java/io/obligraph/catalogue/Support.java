package io.obligraph.catalogue;

/**
 * How far a practice or a standard helps to meet an obligation.
 *
 * @param obligation the id of the obligation
 * @param extent whether it is evidence, a part, or all of what the obligation asks
 * @param how what it contributes and what it leaves open
 */
public record Support(String obligation, String extent, String how) {
}
