import type { Route } from '../operation';
import type { BuiltApp } from '../routes';

export const runtimeRoutes = (_app: BuiltApp): readonly Route[] => [];
