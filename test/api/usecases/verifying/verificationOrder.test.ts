import { verificationOrder } from '../../../../api/usecases/verifying/verificationOrder';

const cpu = (name: string) => `timeseries avg(cpu), filter: { cluster == "${name}" }`;
const memory = (name: string) => `timeseries avg(memory), filter: { cluster == "${name}" }`;

describe('the order in which queries are worth verifying', () => {
  it('has one of each form first, then names that need quoting, then the rest; each once', () => {
    const hostile = String.raw`say \"hi\" to 東京`;
    const queries = [cpu('a'), cpu('b'), cpu('a'), cpu(hostile), memory('a'), memory('b-1/prod'), memory("o'hara")];
    expect(verificationOrder(queries)).toEqual([
      ...[cpu('a'), memory('a')],
      ...[cpu(hostile), memory("o'hara")],
      ...[cpu('b'), memory('b-1/prod')],
    ]);
  });

  it('takes what stands between quotes for a name, also with a quote in it: that is no other form', () => {
    expect(verificationOrder([cpu('a'), cpu('b'), cpu(String.raw`\"`)])).toEqual([
      ...[cpu('a'), cpu(String.raw`\"`)],
      cpu('b'),
    ]);
  });
});
