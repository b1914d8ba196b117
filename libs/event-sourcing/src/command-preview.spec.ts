import { house, log, opened, SCHOOL } from './testing/notebook-house';
import { ShelfPlaced } from './testing/notebook';

describe('A preview of a command', () => {
  it('shows the events the command would give and stores nothing', async () => {
    const { preview, notebookId, store } = await opened();
    const before = await log(store);
    const shown = await preview('WriteRow', { notebookId, rowId: '1', text: 'строка' });
    expect(shown).toMatchObject({ accepted: true, events: [{ type: 'RowWritten', data: { rowId: '1', text: 'строка' } }] });
    expect(await log(store)).toEqual(before);
  });

  it('may be asked again and again, and the command itself still works afterwards', async () => {
    const { preview, notebookId, write } = await opened();
    await preview('WriteRow', { notebookId, rowId: '1', text: 'строка' });
    await preview('WriteRow', { notebookId, rowId: '1', text: 'другая' });
    expect(await write('1', 'строка')).toMatchObject({ accepted: true });
    expect(await preview('WriteRow', { notebookId, rowId: '1', text: 'строка' })).toMatchObject({ accepted: true, events: [] });
  });

  it('takes assumed events of another stream for stored: what would be so after a change nobody has made', async () => {
    const { preview } = house();
    expect(await preview('OpenNotebook', { schoolId: SCHOOL })).toMatchObject({ accepted: false, rejection: { code: 'SHELF_MISSING' } });
    const assumed = new Map([[`shelf-${SCHOOL}`, [ShelfPlaced({ schoolId: SCHOOL, zone: 'Asia/Kamchatka' })]]]);
    expect(await preview('OpenNotebook', { schoolId: SCHOOL }, assumed)).toMatchObject({ accepted: true, events: [{ type: 'NotebookOpened', data: { zone: 'Asia/Kamchatka' } }] });
  });

  it('refuses with the rule, at the same door and with the same silence about foreign things as the command', async () => {
    const { preview, submit, notebookId } = await opened();
    await submit('CloseNotebook', { notebookId });
    expect(await preview('WriteRow', { notebookId, rowId: '1', text: 'строка' })).toMatchObject({ accepted: false, rejection: { code: 'NOTEBOOK_CLOSED' } });
    expect(await preview('WriteRow', { notebookId })).toMatchObject({ accepted: false, reason: 'invalid' });
    expect(await preview('WriteRow', { notebookId: '0f2b5f0e-6a0b-4a51-9b8e-2f6f7c9a0001', rowId: '1', text: 'строка' })).toMatchObject({ accepted: false, reason: 'missing' });
  });
});
