import { createServer, type Server, type Socket } from 'node:net';
import { describeMail, FROM, letter, ORIGIN } from '../conformance/describe-mail';
import { MAIL_FAULTS } from '@vekha/event-sourcing/mail';
import { selfSignedCertificate } from '../testing/self-signed-certificate';
import { type Reply, SmtpReceiver } from '../testing/smtp-receiver';
import { SmtpMail, type SmtpOptions } from './smtp-mail';

const { key, cert } = selfSignedCertificate();
const overTls = { key, cert, disabledCommands: [] };

let receiver: SmtpReceiver;
const mailTo = (port: number, more: Partial<SmtpOptions> = {}): SmtpMail =>
  new SmtpMail({ url: `smtp://127.0.0.1:${port}`, from: FROM, origin: ORIGIN, patienceMs: 2_000, ...more });

async function listening(options: ConstructorParameters<typeof SmtpReceiver>[0] = {}): Promise<SmtpReceiver> {
  receiver = new SmtpReceiver(options);
  await receiver.listen();
  return receiver;
}

describeMail('SMTP', async () => {
  const server = await listening();
  const mail = mailTo(server.port);
  return {
    mail,
    arrived: async () => server.messages,
    shutDoor: () => server.close(),
    openDoor: () => server.listen(),
    end: async () => {
      await mail.close();
      await server.close();
    },
  };
});

describe('Mail over SMTP', () => {
  afterEach(() => receiver.close());

  it.each<[Partial<Record<'toSender' | 'toRecipient' | 'toData', Reply>>, object]>([
    [{ toRecipient: 550 }, { outcome: 'undeliverable', fault: 'RECIPIENT_REFUSED', reply: 550 }],
    [{ toRecipient: 450 }, { outcome: 'put-off', fault: 'RECIPIENT_PUT_OFF', reply: 450 }],
    [{ toRecipient: 452 }, { outcome: 'put-off', fault: 'RECIPIENT_PUT_OFF', reply: 452 }],
    [{ toData: 554 }, { outcome: 'undeliverable', fault: 'LETTER_REFUSED', reply: 554 }],
    [{ toData: 452 }, { outcome: 'put-off', fault: 'SERVER_BUSY', reply: 452 }],
    [{ toSender: 550 }, { outcome: 'put-off', fault: 'SENDER_REFUSED', reply: 550 }],
    [{ toSender: 421 }, { outcome: 'put-off', fault: 'SERVER_BUSY', reply: 421 }],
  ])('tells a refusal for good from one that may pass: %j', async (replies, expected) => {
    Object.assign(await listening(), replies);
    const answer = await mailTo(receiver.port).send(letter);
    expect(answer).toEqual(expected);
    expect(receiver.messages).toEqual([]);
  });

  it('waits for a server that accepts the connection and says nothing no longer than its patience', async () => {
    await listening();
    const sockets: Socket[] = [];
    const mute: Server = createServer((socket) => void sockets.push(socket));
    await new Promise<void>((done) => void mute.listen(0, '127.0.0.1', () => done()));
    const { port } = mute.address() as { port: number };
    expect(await mailTo(port, { patienceMs: 100 }).send(letter)).toEqual({ outcome: 'put-off', fault: 'SERVER_AWAY' });
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((done) => void mute.close(() => done()));
  });

  it('sends by STARTTLS and by TLS from the first byte when the certificate is trusted', async () => {
    await listening(overTls);
    expect(await mailTo(receiver.port, { ca: cert }).send(letter)).toEqual({ outcome: 'sent' });
    expect(receiver.encrypted).toBe(true);
    await receiver.close();
    await listening({ ...overTls, secure: true });
    expect(await mailTo(receiver.port, { url: `smtps://localhost:${receiver.port}`, ca: cert }).send(letter)).toEqual({ outcome: 'sent' });
    expect(receiver.encrypted).toBe(true);
  });

  it('says nothing to a server whose certificate nobody vouches for, and puts the letter off', async () => {
    await listening({ ...overTls, secure: true });
    expect(await mailTo(receiver.port, { url: `smtps://localhost:${receiver.port}` }).send(letter)).toMatchObject({ outcome: 'put-off', fault: 'TLS_REFUSED' });
    expect(receiver.recipients).toEqual([]);
  });

  it('beyond this machine speaks to no server that cannot encrypt', async () => {
    await listening();
    // This name is the same machine under a name that does not look like the loopback.
    const answer = await mailTo(receiver.port, { url: `smtp://[::ffff:127.0.0.1]:${receiver.port}` }).send(letter);
    expect(answer).toMatchObject({ outcome: 'put-off', fault: 'TLS_REFUSED' });
    expect(receiver.recipients).toEqual([]);
  });

  it('signs in with the name and password of its address, decoded', async () => {
    const heard: string[] = [];
    await listening({ authOptional: false, allowInsecureAuth: true, onAuth: ({ username, password }, _session, done) => {
      heard.push(`${username} ${password}`);
      if (password === 'p@ss/word') done(null, { user: username ?? '' });
      else done(new Error('Invalid username or password'));
    } });
    const url = (secret: string): string => `smtp://vekha:${encodeURIComponent(secret)}@127.0.0.1:${receiver.port}`;
    expect(await mailTo(receiver.port, { url: url('p@ss/word') }).send(letter)).toEqual({ outcome: 'sent' });
    expect(heard).toEqual(['vekha p@ss/word']);
    expect(await mailTo(receiver.port, { url: url('wrong') }).send(letter)).toMatchObject({ outcome: 'put-off', fault: 'SIGN_IN_REFUSED' });
  });

  it('repeats neither the address nor the password in any answer, and has a Russian sentence for every fault', async () => {
    Object.assign(await listening(), { toRecipient: 550 });
    const answer = await mailTo(receiver.port, { url: `smtp://vekha:secret-word@127.0.0.1:${receiver.port}` }).send(letter);
    expect(JSON.stringify(answer)).not.toMatch(/licey28|secret-word/);
    for (const sentence of Object.values(MAIL_FAULTS)) expect(sentence).toMatch(/^[А-Я].*[а-я]\.$/);
  });
});
