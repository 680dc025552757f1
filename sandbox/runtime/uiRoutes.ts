import type { Route } from '../operation';
import type { BuiltApp } from '../routes';

export const uiRoutes = (_app: BuiltApp): readonly Route[] => [];
