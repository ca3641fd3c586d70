package io.askmydocs.host.web.view;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the next page says above everything else. */
public final class Flash {

    private Flash() {}

    /** It worked. */
    public static void good(RedirectAttributes next, String notice) {
        next.addFlashAttribute("notice", notice);
    }

    /** It did not, for this reason. */
    public static void bad(RedirectAttributes next, String trouble) {
        next.addFlashAttribute("trouble", trouble);
    }

    /** It did not, for the reason the failure gives operators. */
    public static void bad(RedirectAttributes next, Exception e) {
        bad(next, String.valueOf(e.getMessage()));
    }
}
