package io.askmydocs.host.web.view;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows. */
@ControllerAdvice
public class SharedModel {

    private final Words words;

    SharedModel(Clock clock) {
        this.words = new Words(clock);
    }

    @ModelAttribute
    void add(Model model, HttpServletRequest request, @Nullable Principal principal) {
        model.addAttribute("words", words);
        model.addAttribute("path", request.getRequestURI());
        model.addAttribute("signedInAs", principal == null ? "" : principal.getName());
    }
}
