package io.obligraph.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DutiesTest {

    private static final Path DUTIES = Path.of("src/test/resources/duties.txt");

    private final LawBook book = LawBookReader.readTrusted(DataFiles.packaged());

    @Test
    void everyDutyOfTheActIsCarriedByAnObligation() throws IOException {
        Set<String> carried = book.obligations()
            .keySet()
            .stream()
            .map(id -> id.replaceFirst("-.*", ""))
            .collect(Collectors.toSet());

        assertThat(duties()).isNotEmpty().filteredOn(duty -> !carried.contains(duty)).isEmpty();
    }

    @Test
    void everyDutyIsAProvisionOfTheText() throws IOException {
        assertThat(book.provisions().keySet()).containsAll(duties());
    }

    private static List<String> duties() throws IOException {
        return Files.readAllLines(DUTIES).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }

}
