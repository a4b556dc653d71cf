import { createServer } from 'node:http';

/** How the stand-in answers, as Zotero's `server_connector.js` does. */
type Mood = 'well' | 'read-only' | 'session-exists' | 'outdated' | 'broken';

const ANSWERS: Record<Mood, [number, object | undefined]> = {
  well: [201, undefined],
  'read-only': [500, { libraryEditable: false }],
  'session-exists': [409, { error: 'SESSION_EXISTS' }],
  outdated: [400, { error: 'CONNECTOR_VERSION_OUTDATED' }],
  broken: [500, undefined],
};

/** What one request brought. */
interface SaveItems {
  sessionID: string;
  uri: string;
  items: Record<string, unknown>[];
}

/** Plays the connector server of a running Zotero on its own port: refuses browsers that do not name the API. */
export async function startZotero(port = 23_119) {
  const taken: SaveItems[] = [];
  const state: { mood: Mood } = { mood: 'well' };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const isNamed = request.headers['x-zotero-connector-api-version'] !== undefined;
      const isJson = request.headers['content-type'] === 'application/json';
      if (!isNamed || !isJson) return response.writeHead(403).end('Request not allowed');
      if (request.url !== '/connector/saveItems') return response.writeHead(404).end();
      const [status, answer] = ANSWERS[state.mood];
      const sent = JSON.parse(body) as SaveItems;
      const isOld = taken.some(({ sessionID }) => sessionID === sent.sessionID);
      if (isOld) return response.writeHead(409).end('{"error":"SESSION_EXISTS"}');
      if (status === 201) taken.push(sent);
      return response
        .writeHead(status, { 'Content-Type': 'application/json' })
        .end(answer && JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port,
    taken,
    be: (mood: Mood) => {
      state.mood = mood;
    },
    stop: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}
