package io.sluice.architecture.planted.scheduler;

import org.hibernate.StatelessSession;

record KnowsTheDatabase(StatelessSession session) {
}
