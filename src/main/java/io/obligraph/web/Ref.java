package io.obligraph.web;

/**
 * A thing with a page of its own.
 *
 * @param id its id
 * @param title what it is called
 * @param page the address of its page on this server
 */
record Ref(String id, String title, String page) {
}
