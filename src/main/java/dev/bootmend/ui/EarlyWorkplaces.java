package dev.bootmend.ui;

import dev.bootmend.flow.ElevatedStart;
import dev.bootmend.flow.Workplace;
import dev.bootmend.flow.Workplaces;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** Begins to open the first machine while the window is still being made: both take about as long. */
final class EarlyWorkplaces implements Workplaces {

    private final Workplaces workplaces;
    private final FutureTask<Workplace> first;
    private volatile boolean given;

    EarlyWorkplaces(Workplaces workplaces, Executor worker) {
        this.workplaces = workplaces;
        this.first = new FutureTask<>(workplaces::initial);
        worker.execute(first);
    }

    /** What was begun early, the first time; later the machine is opened anew, for it may have failed. */
    @Override
    public Workplace initial() throws WorkplaceException {
        if (given) {
            return workplaces.initial();
        }
        given = true;
        try {
            return first.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case WorkplaceException known -> throw known;
                case RuntimeException defect -> throw defect;
                default -> throw new IllegalStateException("the machine could not be opened", failed.getCause());
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("opening the machine was interrupted", stopped);
        }
    }

    @Override
    public String json(Object tree) {
        return workplaces.json(tree);
    }

    @Override
    public List<PracticeChoice> practice() {
        return workplaces.practice();
    }

    @Override
    public List<String> notes() {
        return workplaces.notes();
    }

    @Override
    public Optional<ElevatedStart> elevatedStart() {
        return workplaces.elevatedStart();
    }

    @Override
    public Workplace practiceOn(PracticeChoice choice) throws WorkplaceException {
        return workplaces.practiceOn(choice);
    }
}
