package io.obligraph.api;

import org.springframework.http.HttpStatus;

/** An HTTP request is no GraphQL request, or is too large. */
final class RejectedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    private final transient ApiError error;

    /**
     * Makes the exception.
     * @param status the HTTP status to answer with
     * @param error the error to answer with
     */
    RejectedRequest(HttpStatus status, ApiError error) {
        super(error.message());
        this.status = status;
        this.error = error;
    }

    static RejectedRequest bad(String message, String expected) {
        return new RejectedRequest(HttpStatus.BAD_REQUEST, ApiError.of(ErrorCode.BAD_REQUEST, message, expected));
    }

    HttpStatus status() {
        return status;
    }

    ApiError error() {
        return error;
    }

}
