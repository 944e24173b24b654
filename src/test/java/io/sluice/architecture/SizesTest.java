package io.sluice.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The largest file and the longest method are Checkstyle's part; this is about the middle.
@DisplayName("In the program")
class SizesTest {
    private static final Path SOURCES = Path.of("src", "main", "java");

    @Test
    void halfOfTheFilesHaveAtMostEightyLines() throws IOException {
        List<Integer> lines = new ArrayList<>();
        for (Path file : sources()) {
            lines.add(Files.readAllLines(file).size());
        }

        assertThat(median(lines)).isBetween(1, 80);
    }

    @Test
    void halfOfTheMethodsHaveAtMostFiveLines() throws IOException {
        assertThat(median(methodLines())).isBetween(1, 5);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> tree = Files.walk(SOURCES)) {
            return tree.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<Integer> methodLines() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, null, null,
                    files.getJavaFileObjectsFromPaths(sources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Integer> lines = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new MethodScanner(unit, positions, lines), null);
            }
            return lines;
        }
    }

    private static int median(List<Integer> numbers) {
        return numbers.stream().sorted().skip(numbers.size() / 2).findFirst().orElse(0);
    }

    private static final class MethodScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Integer> lines;

        MethodScanner(CompilationUnitTree unit, SourcePositions positions, List<Integer> lines) {
            this.unit = unit;
            this.positions = positions;
            this.lines = lines;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
            if (method.getBody() != null) {
                lines.add((int) (line(positions.getEndPosition(unit, method))
                        - line(positions.getStartPosition(unit, method)) + 1));
            }
            return super.visitMethod(method, null);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
