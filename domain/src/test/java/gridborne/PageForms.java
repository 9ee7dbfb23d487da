package gridborne;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All forms that are posted, as the sources of the pages have them: the page and a choice, which is
 * what a button or a hidden field says, or a hyphen where there is only one.
 */
final class PageForms {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>",
            Pattern.DOTALL);
    private static final Pattern BUTTON = Pattern.compile("<button\\b([^>]*)>");
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\"([^>]*)/>");
    private static final Pattern FACES = Pattern.compile(
            "<[hp]:command\\w+\\b[^>]*\\baction=\"#\\{\\w+\\.(\\w+)");
    private static final Pattern CHOOSES = Pattern.compile(
            "\\bname=\"(form|do|decision|word|introduce|stop|once|end|registration)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("'([a-z-]+)'");

    private PageForms() {
    }

    static SortedSet<String> in(Path pages) {
        SortedSet<String> forms = new TreeSet<>();
        try (Stream<Path> files = Files.walk(pages)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".xhtml")).toList()) {
                String name = pages.relativize(file).toString().replace("WEB-INF/", "")
                        .replace(".xhtml", "");
                choices(Files.readString(file)).forEach(choice -> forms.add(name + " " + choice));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return forms;
    }

    private static List<String> choices(String page) {
        List<String> choices = new ArrayList<>();
        for (Matcher form = FORM.matcher(page); form.find();) {
            if (form.group(1).contains("method=\"post\"")) {
                choices.addAll(choicesOf(form.group(2)));
            }
        }
        BUTTON.matcher(page).results().map(button -> button.group(1))
                .filter(button -> button.contains("formmethod=\"post\""))
                .forEach(button -> choices.addAll(words(button)));
        FACES.matcher(page).results().map(action -> action.group(1)).forEach(choices::add);
        return choices;
    }

    /** Those of its buttons; else that of its hidden field; else the form is one choice. */
    private static List<String> choicesOf(String form) {
        return Stream.of(BUTTON, HIDDEN).map(tag -> tag.matcher(form).results()
                        .map((MatchResult found) -> found.group(1)).flatMap(one ->
                                words(one).stream()).toList())
                .filter(found -> !found.isEmpty()).findFirst().orElse(List.of("-"));
    }

    /** What it may say: one word, or, where that depends on something, each of the words. */
    private static List<String> words(String tag) {
        Matcher chooses = CHOOSES.matcher(tag);
        Optional<String> value = VALUE.matcher(tag).results().map(found -> found.group(1))
                .findFirst();
        if (!chooses.find() || value.isEmpty()) {
            return List.of();
        }
        return value.get().startsWith("#{")
                ? WORD.matcher(value.get()).results().map(word -> word.group(1)).toList()
                : List.of(value.get().equals("yes") ? chooses.group(1) : value.get());
    }
}
