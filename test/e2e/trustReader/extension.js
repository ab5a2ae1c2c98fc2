// Writes into the folder whether the window is trusted, and what our settings are there to an extension.
const vscode = require('vscode');

exports.activate = context => {
  context.subscriptions.push(
    vscode.commands.registerCommand('trustReader.writeSettings', async () => {
      const { packageJSON } = vscode.extensions.getExtension('llm-price-lens.llm-price-lens');
      const configuration = vscode.workspace.getConfiguration();
      const settings = Object.fromEntries(
        Object.keys(packageJSON.contributes.configuration.properties).map(key => [
          key,
          { value: configuration.get(key), byDefault: configuration.inspect(key).defaultValue },
        ]),
      );
      const [folder] = vscode.workspace.workspaceFolders;
      const answer = { isTrusted: vscode.workspace.isTrusted, settings };
      await vscode.workspace.fs.writeFile(
        vscode.Uri.joinPath(folder.uri, 'trust.json'),
        new TextEncoder().encode(JSON.stringify(answer)),
      );
    }),
  );
};
