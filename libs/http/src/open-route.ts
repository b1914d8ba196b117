import { SetMetadata } from '@nestjs/common';

export const OPEN_ROUTE = 'open-route';

/** The route needs no bearer token; every other route is denied without one. */
export const OpenRoute = (): MethodDecorator & ClassDecorator => SetMetadata(OPEN_ROUTE, true);
