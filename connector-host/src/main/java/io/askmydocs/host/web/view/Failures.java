package io.askmydocs.host.web.view;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.host.UnknownIdException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What pages answer where an id is nobody's, or somebody else's: the same. */
@ControllerAdvice
public class Failures {

    @ExceptionHandler(UnknownIdException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(Model model) {
        model.addAttribute("status", HttpStatus.NOT_FOUND.value());
        return "error";
    }

    /** Such as the settings of an account whose connector is gone: nothing broke, and the reason is for operators. */
    @ExceptionHandler(ConnectorConfigurationException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String impossible(ConnectorConfigurationException e, Model model) {
        model.addAttribute("status", HttpStatus.CONFLICT.value());
        model.addAttribute("reason", String.valueOf(e.getMessage()));
        return "error";
    }
}
