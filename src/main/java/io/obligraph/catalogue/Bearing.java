package io.obligraph.catalogue;

/**
 * What a practice means for an exemption.
 *
 * @param exemption the id of the exemption
 * @param effect whether it does some of what the exemption asks, or can cost it
 * @param how why
 */
public record Bearing(String exemption, String effect, String how) {
}
