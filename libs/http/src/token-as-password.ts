import { SetMetadata } from '@nestjs/common';

export const TOKEN_AS_PASSWORD = 'token-as-password';

/**
 * The route also takes the token as the password of HTTP Basic, under any name: calendar programs ask for a name and a
 * password and can send no bearer header. The token is never a part of an address, which ends up in logs.
 */
export const TokenAsPassword = (): MethodDecorator & ClassDecorator => SetMetadata(TOKEN_AS_PASSWORD, true);
