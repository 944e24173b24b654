package io.sluice.api.aria2;

import java.io.Serial;

/// Ends a call with an error.
final class RpcException extends RuntimeException {
    /// Whatever a method says no to: aria2 has one code for all of it.
    static final int FAILED = 1;
    static final int PARSE_ERROR = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int INVALID_PARAMS = -32602;
    @Serial
    private static final long serialVersionUID = 1;

    private final int code;
    private final boolean unauthorized;

    private RpcException(int code, String message, boolean unauthorized) {
        super(message, null, false, false); // an answer, not a defect: nobody reads its trace
        this.code = code;
        this.unauthorized = unauthorized;
    }

    RpcException(int code, String message) {
        this(code, message, false);
    }

    RpcException(String message) {
        this(FAILED, message);
    }

    static RpcException unauthorized() {
        return new RpcException(FAILED, "Unauthorized", true);
    }

    /// Whether the token is missing or wrong.
    boolean isUnauthorized() {
        return unauthorized;
    }

    int code() {
        return code;
    }

    /// What went wrong, as text: exceptions have none where nobody gave them one.
    String message() {
        return String.valueOf(getMessage());
    }
}
