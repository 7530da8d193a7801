package io.obligraph.intake;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Bills and licences of which some bytes were changed, the same ones in every run. */
class MutatedBillsTest {

    private static final Path BILLS = Path.of("src/test/resources/intake/bom");

    private static final Path TEXTS = Path.of("src/test/resources/io/obligraph/intake/BillsFuzzInputs/licenceText");

    private static final int TIMES = 40;

    private static final byte[] MARKS = "{}[]\",:<>&!-\n #*%\0".getBytes();

    @TestFactory
    Stream<DynamicTest> aChangedBillIsReadOrTold() throws IOException {
        return files(BILLS).filter(file -> !file.toString().endsWith(".says"))
            .map(file -> dynamicTest(file.getFileName().toString(), () -> check(file, file.getFileName().toString())));
    }

    @TestFactory
    Stream<DynamicTest> aChangedLicenceIsReadOrTold() throws IOException {
        return files(TEXTS).map(file -> dynamicTest(file.getFileName().toString(), () -> check(file, "LICENSE")));
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    private static void check(Path file, String name) throws IOException {
        Random random = new Random(name.hashCode());
        byte[] bytes = Files.readAllBytes(file);
        DocumentReader reader = Readers.of(new Document(name, bytes)).orElseThrow();
        for (int i = 0; i < TIMES; i++) {
            Document document = new Document(name, mutated(bytes, random));
            ReadOrTold.check(reader, document);
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] mutated = bytes.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(mutated.length);
            switch (random.nextInt(4)) {
                case 0 -> mutated[at] = (byte) random.nextInt(256);
                case 1 -> mutated[at] = MARKS[random.nextInt(MARKS.length)];
                case 2 -> {
                    int length = Math.min(random.nextInt(60), mutated.length - at);
                    System.arraycopy(bytes, random.nextInt(bytes.length - length), mutated, at, length);
                }
                default -> mutated = Arrays.copyOf(mutated, Math.max(1, at));
            }
        }
        return mutated;
    }

}
