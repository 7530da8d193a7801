package io.obligraph.api;

/**
 * What kind of mistake an error reports: its extension {@code code}. Clients may rely on
 * the names.
 */
enum ErrorCode {

    /** The query is not written in the GraphQL language. */
    SYNTAX_ERROR,
    /** The query asks for something that the schema does not allow. */
    INVALID_QUERY,
    /** There is no field of that name. */
    UNKNOWN_FIELD,
    /** There is no argument of that name. */
    UNKNOWN_ARGUMENT,
    /** There is no fact of that key. */
    UNKNOWN_FACT,
    /** The value is none of those that are possible. */
    UNKNOWN_VALUE,
    /** No licence of that identifier is known. */
    UNKNOWN_LICENCE,
    /** The value is of the wrong type. */
    WRONG_TYPE,
    /** A value that must be given is missing. */
    MISSING_VALUE,
    /** The value contradicts what follows from another one. */
    CONTRADICTION,
    /** The cursor is none that the API gave. */
    INVALID_CURSOR,
    /** The question or its answer goes beyond a limit. */
    LIMIT_EXCEEDED,
    /** The HTTP request is no GraphQL request. */
    BAD_REQUEST,
    /** The fault is on this side; the message carries the id under which it is logged. */
    INTERNAL_ERROR

}
