package io.obligraph.web;

/**
 * An area of the pages, shown in the navigation and on the home page. Each area
 * contributes itself as a bean.
 *
 * @param position where it stands, lower numbers first
 * @param path the address of its first page
 * @param title its name, a word or two
 * @param promise what it answers, a sentence
 */
record Section(int position, String path, String title, String promise) {
}
