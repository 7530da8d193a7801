package io.obligraph.cli;

import io.obligraph.report.Format;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The words that an option knows: the names of constants, in small letters.
 *
 * @param <E> the kind of constants
 */
abstract sealed class Words<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {

    private final E[] constants;

    private Words(E[] constants) {
        this.constants = constants;
    }

    private List<String> words() {
        return Arrays.stream(constants).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
    }

    @Override
    public E convert(String value) {
        int place = words().indexOf(value.strip().toLowerCase(Locale.ROOT));
        if (place < 0) {
            throw new TypeConversionException("«" + value + "» is none of " + String.join(", ", words()));
        }
        return constants[place];
    }

    @Override
    public Iterator<String> iterator() {
        return words().iterator();
    }

    /** How an answer can be written. */
    static final class Formats extends Words<Format> {

        Formats() {
            super(Format.values());
        }

    }

    /** What can make a check fail. */
    static final class FailOn extends Words<Policy.Word> {

        FailOn() {
            super(Policy.Word.values());
        }

    }

}
