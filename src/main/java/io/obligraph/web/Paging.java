package io.obligraph.web;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which part of a long list a page shows, and where the others are.
 *
 * @param address the address of the page
 * @param number the number of the part, from 1
 * @param size how many items a part has
 * @param total how many items there are altogether
 */
record Paging(Address address, int number, int size, long total) {

    /** The parameter of an address that names the part. */
    static final String PARAMETER = "page";

    Paging {
        if (number < 1 || number > parts(size, total)) {
            throw new WrongInput("There is no part " + number + " of the list",
                    "The list has the parts 1 to " + parts(size, total));
        }
    }

    private static int parts(int size, long total) {
        return Math.max(1, Math.toIntExact((total + size - 1) / size));
    }

    /**
     * {@return how many parts there are, at least one}
     */
    public int parts() {
        return parts(size, total);
    }

    /**
     * {@return the address of a part}
     */
    public String part(int part) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(address.path())
            .query(address.query().isEmpty() ? null : address.query());
        if (part == 1) {
            uri.replaceQueryParam(PARAMETER);
        }
        else {
            uri.replaceQueryParam(PARAMETER, part);
        }
        return uri.build().toUriString();
    }

    /**
     * {@return the number of the first item shown, from 1; 0 where there is none}
     */
    public long first() {
        return total == 0 ? 0 : (number - 1L) * size + 1;
    }

    /**
     * {@return the number of the last item shown}
     */
    public long last() {
        return Math.min((long) number * size, total);
    }

}
