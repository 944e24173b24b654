package io.sluice.api.http;

import java.io.Serial;

/// Ends a request with a [Problem].
public final class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail(), null, false, false); // an answer, not a defect: nobody reads its trace
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /// @param field the member or parameter at fault
    public static ProblemException bad(String field, String detail) {
        return Problem.of(Problem.Kind.BAD_REQUEST, detail).at(field).exception();
    }
}
