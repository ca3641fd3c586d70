package io.askmydocs.host.web.api;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.host.UnknownIdException;
import io.askmydocs.host.journal.RunInProgressException;
import io.askmydocs.host.web.api.Shapes.Failure;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What a program is told when it does not work: a stable code, and words that say what to do. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ApiErrors {

    @ExceptionHandler(UnknownIdException.class)
    ResponseEntity<Failure> unknown(UnknownIdException e) {
        return answer(HttpStatus.NOT_FOUND, "not_found", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler(OperatorsOnlyException.class)
    ResponseEntity<Failure> operatorsOnly(OperatorsOnlyException e) {
        return answer(HttpStatus.FORBIDDEN, "refused", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler(ResponseStatusException.class)
    ResponseEntity<Failure> missing(ResponseStatusException e) {
        return answer(
                HttpStatus.valueOf(e.getStatusCode().value()),
                "not_found",
                Optional.ofNullable(e.getReason())
                        .orElse("There is nothing with these ids. It may have been removed meanwhile; look at the list"
                                + " again."));
    }

    @ExceptionHandler(RunInProgressException.class)
    ResponseEntity<Failure> running(RunInProgressException e) {
        return answer(HttpStatus.CONFLICT, "running", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler(ConnectorConfigurationException.class)
    ResponseEntity<Failure> wrong(ConnectorConfigurationException e) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler(ConnectorAuthException.class)
    ResponseEntity<Failure> refused(ConnectorAuthException e) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "credentials", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler(ConnectorApiException.class)
    ResponseEntity<Failure> source(ConnectorApiException e) {
        return answer(HttpStatus.BAD_GATEWAY, "source", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler(ConnectorException.class)
    ResponseEntity<Failure> failed(ConnectorException e) {
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "failed", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Failure> unreadable(HttpMessageNotReadableException e) {
        if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
            return answer(HttpStatus.BAD_REQUEST, "unknown_member", unknownMember(unknown));
        }
        return answer(
                HttpStatus.BAD_REQUEST,
                "unreadable",
                "The body is not the JSON object this expects. /api/v1/openapi.json describes it.");
    }

    private static String unknownMember(UnrecognizedPropertyException e) {
        String known =
                e.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        return "The body has a member '" + e.getPropertyName() + "', which this address does not take. It takes "
                + (known.isEmpty() ? "none" : known) + ". Correct its name, or leave it out.";
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    ResponseEntity<Failure> parameter(MissingServletRequestParameterException e) {
        return answer(
                HttpStatus.BAD_REQUEST,
                "parameter",
                "The parameter '" + e.getParameterName() + "' is missing. Add it.");
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, IllegalArgumentException.class})
    ResponseEntity<Failure> parameters(Exception e) {
        return answer(
                HttpStatus.BAD_REQUEST,
                "parameter",
                "A parameter has a value that is not allowed. Pages count from 0, and have 1 to 1000 rows.");
    }

    private static ResponseEntity<Failure> answer(HttpStatus status, String code, String message) {
        // Named, because a client that accepts no JSON would be told of a fault of the host instead.
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Failure.of(code, message));
    }
}
